create table plan (
    case_number varchar(16) primary key references cases_file,
    title varchar(200) not null,
    basis varchar(2000) not null,
    programmes jsonb not null,
    opened boolean not null
);
