create table objection (
    case_number varchar(16) not null references cases_file,
    kind varchar(10) not null,
    demand varchar(2000) not null,
    grounds text not null,
    lodged_on date not null,
    admitted boolean,
    admission varchar(2000),
    ruling varchar(10),
    reasons text,
    grade varchar(20),
    ruled_on date,
    primary key (case_number, kind)
);

create table objection_reviewer (
    case_number varchar(16) not null references cases_file,
    login varchar(64) not null,
    opinion text,
    given_on date,
    primary key (case_number, login)
);
