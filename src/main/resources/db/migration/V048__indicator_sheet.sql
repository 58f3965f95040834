-- 评估表: one case answers one version of a framework.
create table indicator_sheet (
    case_number varchar(16) not null references cases_file,
    framework varchar(40) not null,
    version integer not null,
    stage varchar(20) not null,
    opened_at timestamptz not null,
    primary key (case_number, framework, version),
    foreign key (framework, version) references indicator_framework
);

-- Columns of values side by side; item is the code of a leaf, or of a raw datum its name behind a #.
create table indicator_value (
    case_number varchar(16) not null,
    framework varchar(40) not null,
    version integer not null,
    side varchar(20) not null,
    scorer varchar(64) not null,
    item varchar(60) not null,
    value varchar(2000) not null,
    reason varchar(2000) not null,
    not_applicable boolean not null,
    revision integer not null,
    entered_by varchar(64) not null,
    entered_at timestamptz not null,
    primary key (case_number, framework, version, side, scorer, item),
    foreign key (case_number, framework, version) references indicator_sheet
);
