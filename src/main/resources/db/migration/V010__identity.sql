create table identity_body (
    code varchar(32) primary key,
    parent varchar(32) references identity_body,
    kind varchar(40) not null,
    name varchar(200) not null,
    stage varchar(40),
    town varchar(80),
    zone varchar(32),
    ownership varchar(40),
    pupils integer,
    classes integer,
    teachers integer,
    consents_to_electronic_service boolean not null default false
);
create index on identity_body (parent);

create table identity_person (
    login varchar(64) primary key,
    name varchar(80) not null,
    sex varchar(4),
    born integer,
    degree varchar(40),
    years_in_education integer,
    phone varchar(40),
    email varchar(120),
    password_hash varchar(200),
    failed_logins integer not null default 0,
    locked_until timestamptz
);

create table identity_post (
    login varchar(64) not null references identity_person,
    body varchar(32) not null references identity_body,
    post varchar(40) not null,
    engagement varchar(20),
    starts_on date not null,
    ends_on date,
    term_number integer,
    primary key (login, body, post, starts_on)
);
create index on identity_post (body, post);

create table identity_tie (
    login varchar(64) not null references identity_person,
    body varchar(32) not null references identity_body,
    kind varchar(40) not null,
    ended_on date,
    primary key (login, body, kind)
);
