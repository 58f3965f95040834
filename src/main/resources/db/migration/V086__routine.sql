-- 经常性督导: visits of responsible inspectors to the schools of their zones, each with its report (督导条例第十四条、第十五条).
create table routine_visit (
    id bigint generated always as identity primary key,
    unit varchar(32) not null references identity_body,
    inspector varchar(64) not null,
    visited_on date not null,
    -- the day the school was told of it; null for a visit without notice
    told_on date,
    report text not null,
    entered_at timestamptz not null,
    unique (unit, visited_on, inspector)
);
