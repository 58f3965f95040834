-- Regulations are cited by title: a province's own are data of its rule pack.
alter table deadline alter column regulation type varchar(80);
alter table cases_event alter column regulation type varchar(80);
update deadline set regulation = titles.title
from (values ('NATIONAL_624', '教育督导条例'), ('MUNICIPAL_003', '市教育督导规定'), ('CIVIL_CODE', '民法典'),
    ('CIVIL_PROCEDURE', '民事诉讼法'), ('OFFICE_SETTING', '本室设定(法规未规定)')) as titles (code, title)
where regulation = titles.code;
update cases_event set regulation = titles.title
from (values ('NATIONAL_624', '教育督导条例'), ('MUNICIPAL_003', '市教育督导规定'), ('CIVIL_CODE', '民法典'),
    ('CIVIL_PROCEDURE', '民事诉讼法'), ('OFFICE_SETTING', '本室设定(法规未规定)')) as titles (code, title)
where regulation = titles.code;

alter table deadline alter column last_day drop not null;
alter table deadline add column closed_on date;
alter table deadline add column counted_from date;
alter table deadline add column counted_length integer;
alter table deadline add column counted_unit varchar(20);
alter table deadline add column suspended_on date;
alter table deadline add column extensions integer not null default 0;
update deadline set closed_on = met_on;
-- Rights that lapsed before periods were closed, and duties that ended with their case.
update deadline set closed_on = last_day
where closed_on is null and last_day < current_date
    and clock in ('DEFENCE', 'REVIEW_REQUEST', 'APPEAL', 'SELF_ASSESSMENT');
drop index deadline_last_day_idx;
create index deadline_open on deadline (last_day) where closed_on is null;

create sequence deadline_entry_seq increment by 20;
create table deadline_entry (
    id bigint primary key,
    case_number varchar(16) not null,
    clock varchar(30) not null,
    subject varchar(80) not null,
    happened_at timestamptz not null,
    actor varchar(64),
    change varchar(20) not null,
    effective_on date not null,
    reason varchar(2000) not null,
    regulation varchar(80) not null,
    article integer not null,
    before date,
    after date,
    foreign key (case_number, clock, subject) references deadline
);
create index on deadline_entry (case_number);
