-- How far a demonstration's clock is ahead of the real time; empty where time cannot be moved.
create table calendar_clock (
    only_row boolean primary key default true check (only_row),
    ahead_millis bigint not null
);
