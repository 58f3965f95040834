-- When the terms of a school year begin and end, as the office sets it; the last row of a term holds, none is ever changed.
create table calendar_school_term (
    id bigint generated always as identity primary key,
    school_year integer not null,
    half varchar(10) not null,
    starts_on date not null,
    ends_on date not null,
    set_by varchar(64) not null,
    set_at timestamptz not null
);
create index on calendar_school_term (school_year);
