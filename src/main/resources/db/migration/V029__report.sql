create table report (
    case_number varchar(16) primary key references cases_file,
    situation text not null,
    conclusion text not null,
    submitted_on date,
    read_on date,
    instruction varchar(1000),
    filed_on date,
    filing_number varchar(60),
    published_on date,
    public_version text,
    channel varchar(200)
);
