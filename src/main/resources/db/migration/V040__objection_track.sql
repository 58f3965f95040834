alter table objection
    add ordinal integer not null default 1,
    add filed_by varchar(10) not null default 'ONLINE',
    add arrived_on date,
    add last_day date,
    add office varchar(32),
    add handled_in varchar(16),
    add direct boolean not null default false,
    add decision varchar(10),
    add supplement text,
    add withdrawn_on date;
alter table objection rename admission to admission_reasons;

update objection set
    arrived_on = lodged_on,
    handled_in = case_number,
    decision = case when admitted then 'ADMITTED' when not admitted then 'REJECTED' end;

alter table objection
    drop constraint objection_pkey,
    drop column admitted,
    alter arrived_on set not null,
    alter ordinal drop default,
    alter filed_by drop default,
    alter direct drop default,
    add primary key (case_number, kind, ordinal),
    add foreign key (handled_in) references cases_file;
create index on objection (handled_in);

create table objection_item (
    case_number varchar(16) not null,
    kind varchar(10) not null,
    ordinal integer not null,
    problem varchar(10) not null,
    outcome varchar(10) not null,
    demand varchar(2000),
    days integer,
    primary key (case_number, kind, ordinal, problem),
    foreign key (case_number, kind, ordinal) references objection
);

alter table result_problem add dropped_on date;

-- 移送案卷: what the higher office decides on, as it stood on the day; neither changed nor removed afterwards.
create table objection_bundle (
    case_number varchar(16) primary key references cases_file,
    lower_case varchar(16) not null references cases_file,
    content text not null,
    hash char(64) not null,
    frozen_at timestamptz not null
);

create function objection_bundle_is_frozen() returns trigger language plpgsql as $$
begin
    raise exception 'The bundle of case % is frozen', old.case_number;
end $$;
create trigger objection_bundle_is_frozen before update or delete on objection_bundle
    for each row execute function objection_bundle_is_frozen();
