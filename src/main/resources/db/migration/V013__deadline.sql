create table deadline (
    case_number varchar(16) not null references cases_file,
    clock varchar(30) not null,
    subject varchar(80) not null,
    anchored_on date not null,
    length integer not null,
    unit varchar(20) not null,
    regulation varchar(30) not null,
    article integer not null,
    last_day date not null,
    provisional boolean not null,
    met_on date,
    primary key (case_number, clock, subject)
);
create index on deadline (last_day) where met_on is null;
