create table inspectors_member (
    case_number varchar(16) not null references cases_file,
    login varchar(64) not null references identity_person,
    role varchar(10) not null,
    declared_on date,
    recused_on date,
    primary key (case_number, login)
);

create sequence inspectors_recusal_seq increment by 10;
create table inspectors_recusal (
    id bigint primary key,
    case_number varchar(16) not null references cases_file,
    login varchar(64) not null,
    requested_by varchar(64) not null,
    reasons varchar(1000) not null,
    requested_on date not null,
    granted boolean,
    decision varchar(1000)
);
create index on inspectors_recusal (case_number);
