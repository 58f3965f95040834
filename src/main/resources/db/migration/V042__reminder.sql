-- 催办时点: a rung is reached once for one last day of one period; a move is told each time.
create table reminder_occasion (
    id bigint generated always as identity primary key,
    case_number varchar(16) not null,
    clock varchar(30) not null,
    subject varchar(80) not null,
    rung varchar(20) not null,
    last_day date,
    reached_at timestamptz not null,
    foreign key (case_number, clock, subject) references deadline
);
create unique index reminder_once on reminder_occasion (rung, last_day, case_number, clock, subject)
    where rung <> 'MOVED';

create table reminder_message (
    id bigint generated always as identity primary key,
    occasion bigint not null references reminder_occasion,
    recipient varchar(100) not null,
    text text not null,
    created_at timestamptz not null,
    read_at timestamptz,
    read_by varchar(64),
    unique (occasion, recipient)
);
create index reminder_unread on reminder_message (recipient) where read_at is null;
create index reminder_newest on reminder_message (recipient, created_at desc);
