create table result (
    case_number varchar(16) primary key references cases_file,
    evaluation text not null,
    grade varchar(20) not null,
    suggestions text not null,
    issued_on date,
    revoked_on date
);

create table result_problem (
    case_number varchar(16) not null references cases_file,
    number integer not null,
    title varchar(1000) not null,
    demand varchar(2000) not null,
    days integer not null,
    primary key (case_number, number)
);
