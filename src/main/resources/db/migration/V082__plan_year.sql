-- Which plan of an office counts for a year; the title on its cover has told the year since the first one.
create table plan_year (
    office varchar(32) not null references identity_body,
    year integer not null,
    case_number varchar(16) not null references cases_file,
    primary key (office, year)
);

insert into plan_year
select distinct on (office, title) office, left(title, 4)::integer, case_number
from cases_file
where kind = 'ANNUAL_PLAN' and title ~ '^[0-9]{4}年度督导计划$'
order by office, title, case_number desc;
