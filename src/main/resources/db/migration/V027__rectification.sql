create table rectification (
    case_number varchar(16) not null references cases_file,
    problem varchar(10) not null,
    round integer not null,
    measures text not null,
    outcome text not null,
    reported_by varchar(64) not null,
    reported_on date not null,
    verified_by varchar(64),
    verified_on date,
    closed boolean,
    findings varchar(2000),
    primary key (case_number, problem, round)
);
