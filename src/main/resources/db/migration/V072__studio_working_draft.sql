-- 工作草稿: what an administrator draws in the browser before it is handed in.
create table studio_working_draft (
    number integer generated always as identity primary key,
    -- DIAGRAM, RULES or FORM
    kind varchar(10) not null,
    -- Key of the process or id of the form; the table of rules has but one.
    subject varchar(100) not null,
    name varchar(200) not null,
    -- In words, e.g. 第3版.
    drawn_from varchar(100) not null,
    base bytea not null,
    text bytea not null,
    version integer not null default 1,
    begun_by varchar(64) not null,
    begun_at timestamptz not null,
    changed_by varchar(64) not null,
    changed_at timestamptz not null,
    closed_at timestamptz,
    handed_in boolean not null default false,
    -- The draft it became, where it is a diagram that was handed in.
    handed_in_as integer references studio_draft (number)
);

-- Who brought it to what, at most once in a while of uninterrupted work of one person.
create table studio_working_change (
    draft integer not null references studio_working_draft (number),
    version integer not null,
    text bytea not null,
    changed_by varchar(64) not null,
    changed_at timestamptz not null,
    primary key (draft, version)
);
