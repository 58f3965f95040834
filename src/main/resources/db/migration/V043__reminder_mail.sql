create table reminder_preference (
    login varchar(64) primary key references identity_person,
    by_mail boolean not null,
    address varchar(120)
);

-- 待发邮件: written with the message, sent later.
create table reminder_mail (
    id uuid primary key default gen_random_uuid(),
    message bigint not null references reminder_message,
    login varchar(64) not null,
    attempts integer not null default 0,
    next_attempt_at timestamptz,
    sent_at timestamptz,
    unique (message, login)
);
create index reminder_mail_waiting on reminder_mail (next_attempt_at) where next_attempt_at is not null;

-- 日程订阅: only the hash of the private address is kept.
create table reminder_feed (
    login varchar(64) primary key references identity_person,
    secret_hash bytea not null unique,
    made_at timestamptz not null
);
