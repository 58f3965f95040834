-- 案卷评查: what the questions have found, worked out from the record and the trail beside the work. It says nothing that these do not
-- say, is worked out again whenever the case's chain moves, and goes when the file is destroyed, which moves it too; no part of the file.
create table question_lead (
    id bigint generated always as identity primary key,
    question varchar(30) not null,
    -- Another body that was admitted to the case, for which the lead stands here once more; empty where it is the office's own.
    reader varchar(32) not null default '',
    office varchar(32) not null,
    kind varchar(40) not null,
    -- Number of the case; this and the kind are empty where it belongs to none.
    chain varchar(24) not null,
    at timestamptz not null,
    topic varchar(80) not null,
    subject varchar(80) not null,
    actor varchar(64),
    detail varchar(200) not null,
    law varchar(120) not null,
    measure bigint
);
-- One way down for each reader, office and kind of case, the newest first: a page is as fast among millions as among hundreds.
create index question_lead_newest on question_lead (question, reader, office, kind, at desc, id desc);
create index question_lead_chain on question_lead (chain, question);

-- How far each chain of the trail has been read.
create table question_read (
    chain varchar(24) primary key,
    seq integer not null
) with (fillfactor = 80);

-- What was counted at the last look.
create table question_tally (
    question varchar(30) not null,
    reader varchar(32) not null,
    office varchar(32) not null,
    kind varchar(40) not null,
    year integer not null,
    topic varchar(80) not null,
    count bigint not null,
    sum bigint not null,
    longest bigint not null,
    primary key (question, reader, office, kind, year, topic)
);

create table question_look (
    only_row boolean primary key default true check (only_row),
    at timestamptz not null
);

-- What has ever happened in a case, by name: what may be asked for.
create table question_topic (
    topic varchar(80) primary key
);

create table question_own (
    id bigint generated always as identity primary key,
    name varchar(60) not null,
    made_by varchar(64) not null,
    made_at timestamptz not null,
    -- Who may look at it besides; null where nobody.
    shared_with varchar(32),
    topic varchar(80) not null default '',
    office varchar(32) not null default '',
    kind varchar(40) not null default '',
    year integer not null default 0,
    clock varchar(30) not null default '',
    from_hour integer not null default 0,
    to_hour integer not null default 24,
    weekday integer not null default 0,
    actor varchar(64) not null default '',
    -- Cases are gone through from the last to the first: down to this one so far.
    reached varchar(16),
    complete boolean not null default false,
    constraint hours check (from_hour between 0 and 23 and to_hour between 1 and 24),
    constraint weekdays check (weekday between 0 and 7)
);
