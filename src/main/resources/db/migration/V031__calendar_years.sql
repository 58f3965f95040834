-- What the State Council Office announced, year by year; the highest version of a year is in force, none is ever changed.
create table calendar_year (
    year integer not null,
    version integer not null,
    title varchar(200) not null,
    link varchar(500) not null,
    loaded_by varchar(64),
    loaded_at timestamptz not null,
    primary key (year, version)
);

-- Days that are not what their weekday says; of the last December days as well, where a notice settles them.
create table calendar_day (
    year integer not null,
    version integer not null,
    day date not null,
    working boolean not null,
    holiday varchar(40) not null,
    primary key (year, version, day),
    foreign key (year, version) references calendar_year
);

-- Days on which the office itself is closed; the last row of a day holds, none is ever changed.
create table calendar_closure (
    id bigint generated always as identity primary key,
    day date not null,
    reason varchar(100) not null,
    withdrawn boolean not null,
    entered_by varchar(64) not null,
    entered_at timestamptz not null
);
create index on calendar_closure (day);
