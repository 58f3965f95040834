-- 代理: who holds the posts of an absent colleague, for which days, and who said so. Rows are ended, never changed otherwise.
create table identity_substitution (
    id bigint generated always as identity primary key,
    absentee varchar(64) not null references identity_person,
    substitute varchar(64) not null references identity_person,
    body varchar(32) not null references identity_body,
    starts_on date not null,
    ends_on date not null,
    reason varchar(20) not null,
    remark varchar(200) not null,
    named_by varchar(64) not null,
    named_at timestamptz not null,
    -- ended before its last day; null where it runs to it
    ended_by varchar(64),
    ended_at timestamptz,
    check (substitute <> absentee),
    check (ends_on >= starts_on)
);
create index on identity_substitution (substitute, ends_on);
create index on identity_substitution (absentee, ends_on);
create index on identity_substitution (body, ends_on);

-- In whose place the actor acted; null where he acted for himself.
alter table cases_event add column acted_for varchar(64);
