create table workflow_rule_table (
    number integer generated always as identity primary key,
    text bytea not null,
    note varchar(400) not null,
    handed_in_by varchar(64) not null,
    handed_in_at timestamptz not null
);

create table cases_jurisdiction (
    office varchar(32) not null references identity_body,
    from_day date not null,
    rule_pack varchar(40) not null,
    rule_version varchar(20) not null,
    chosen_by varchar(64) not null,
    chosen_at timestamptz not null,
    primary key (office, from_day)
);
