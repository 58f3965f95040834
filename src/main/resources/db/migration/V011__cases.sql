create table cases_counter (
    year integer primary key,
    last integer not null
);

create table cases_file (
    case_number varchar(16) primary key,
    kind varchar(40) not null,
    title varchar(300) not null,
    office varchar(32) not null references identity_body,
    unit varchar(32) references identity_body,
    zone varchar(32),
    matters varchar(400) not null,
    self_assessment_demanded boolean not null,
    rule_pack varchar(40) not null,
    rule_version varchar(20) not null,
    opened_on date not null
);
create index on cases_file (office, opened_on desc);
create index on cases_file (unit);
create index on cases_file (zone);

create table cases_participant (
    case_number varchar(16) not null references cases_file,
    participant varchar(80) not null,
    primary key (case_number, participant)
);
create index on cases_participant (participant);

create sequence cases_event_seq increment by 100;
create table cases_event (
    id bigint primary key,
    case_number varchar(16) not null references cases_file,
    happened_at timestamptz not null,
    actor varchar(64),
    act varchar(60) not null,
    note text,
    regulation varchar(30) not null,
    article integer not null
);
create index on cases_event (case_number);
