create table archive (
    case_number varchar(16) primary key references cases_file,
    manifest text not null,
    hash varchar(64) not null,
    sealed_at timestamptz not null
);
