create table self_assessment (
    case_number varchar(16) primary key references cases_file,
    report text not null,
    problems text not null,
    measures text not null,
    score numeric(8, 2),
    filed_by varchar(64) not null,
    filed_on date not null,
    accepted boolean,
    review varchar(2000)
);
