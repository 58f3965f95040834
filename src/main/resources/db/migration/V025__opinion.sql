create table opinion (
    case_number varchar(16) primary key references cases_file,
    deliberated_on date not null,
    attendance varchar(2000) not null,
    minutes text not null,
    achievements text,
    problems text,
    suggestions text,
    fed_back_on date,
    answer varchar(10),
    answered_on date
);

create table opinion_point (
    case_number varchar(16) not null references cases_file,
    ordinal integer not null,
    claim varchar(1000) not null,
    grounds varchar(3000) not null,
    adopted boolean,
    reasons varchar(2000),
    primary key (case_number, ordinal)
);
