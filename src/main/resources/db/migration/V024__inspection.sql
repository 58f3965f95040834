create table inspection_record (
    case_number varchar(16) not null references cases_file,
    inspector varchar(64) not null,
    visited_on date not null,
    methods varchar(400) not null,
    situation text not null,
    findings text not null,
    primary key (case_number, inspector)
);

create sequence inspection_hearing_seq increment by 50;
create table inspection_hearing (
    id bigint primary key,
    case_number varchar(16) not null references cases_file,
    audience varchar(20) not null,
    manner varchar(40) not null,
    held_on date not null,
    participants integer not null,
    points text not null
);
create index on inspection_hearing (case_number);
