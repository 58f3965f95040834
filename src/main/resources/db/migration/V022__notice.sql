create table notice (
    case_number varchar(16) primary key references cases_file,
    starts_on date not null,
    ends_on date not null,
    self_assessment_days integer not null,
    requirements text not null,
    contact varchar(200) not null
);
