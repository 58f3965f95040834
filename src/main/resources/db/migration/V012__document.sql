create table document_counter (
    organ varchar(40) not null,
    year integer not null,
    last integer not null,
    primary key (organ, year)
);

create table document (
    number varchar(60) primary key,
    case_number varchar(16) not null references cases_file,
    kind varchar(40) not null,
    body text not null,
    issued_on date not null
);
create index on document (case_number);

create table service_record (
    document_number varchar(60) primary key references document,
    mode varchar(30) not null,
    effective_on date not null,
    recipient varchar(80) not null,
    remark varchar(1000)
);
