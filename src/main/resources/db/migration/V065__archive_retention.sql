-- 保管期限 an office has chosen for a kind of case, in years; 1000 stands for 永久. Never changed, only chosen anew.
create table archive_term (
    office varchar(32) not null references identity_body,
    kind varchar(40) not null,
    years smallint not null check (years in (10, 30, 1000)),
    set_by varchar(64) not null,
    set_at timestamptz not null,
    primary key (office, kind, set_at)
);

-- 冻结销毁: while one stands, nothing of the file is destroyed.
create table archive_hold (
    number bigint generated always as identity primary key,
    case_number varchar(16) not null references cases_file,
    reason varchar(400) not null,
    set_by varchar(64) not null,
    set_at timestamptz not null,
    lifted_by varchar(64),
    lifted_at timestamptz,
    lifting_reason varchar(400),
    constraint lifted_whole check ((lifted_by is null) = (lifted_at is null) and (lifted_by is null) = (lifting_reason is null))
);
create unique index archive_hold_in_force on archive_hold (case_number) where lifted_at is null;
create index on archive_hold (case_number);
