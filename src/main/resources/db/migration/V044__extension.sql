create table extension_application (
    case_number varchar(16) not null references cases_file,
    ordinal integer not null,
    applicant varchar(64) not null,
    change varchar(20),
    clock varchar(30),
    subject varchar(80),
    days integer,
    obstacle_ended_on date,
    reason varchar(2000),
    filed_on date,
    granted boolean,
    decision varchar(2000),
    decided_on date,
    primary key (case_number, ordinal)
);

create table service_correction (
    case_number varchar(16) not null references cases_file,
    ordinal integer not null,
    document_number varchar(60) not null references document,
    mode varchar(30) not null,
    delivered_on date not null,
    recipient varchar(80) not null,
    recipient_role varchar(30) not null,
    account varchar(1000) not null,
    reason varchar(1000) not null,
    exhibit varchar(40),
    approved boolean,
    primary key (case_number, ordinal)
);
