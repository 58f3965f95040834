-- 选定规则包: one person proposes which rules an office goes by, another agrees; only then does it count.
create table rules_proposal (
    number integer generated always as identity primary key,
    office varchar(32) not null references identity_body,
    from_day date not null,
    rule_pack varchar(40) not null,
    rule_version varchar(20) not null,
    proposed_by varchar(64) not null,
    proposed_at timestamptz not null,
    agreed boolean,
    decided_by varchar(64),
    decided_at timestamptz,
    reasons varchar(400),
    constraint rules_proposal_needs_two_people check (decided_by <> proposed_by),
    constraint rules_proposal_decided_at_once check (num_nulls(agreed, decided_by, decided_at) in (0, 3))
);
create unique index rules_proposal_open on rules_proposal (office, from_day) where agreed is null;

-- What was chosen before had nobody else and stays; whatever is chosen from now on has two people.
alter table cases_jurisdiction add column agreed_by varchar(64);
alter table cases_jurisdiction add constraint rules_chosen_by_two_people
    check (agreed_by is not null and agreed_by <> chosen_by) not valid;
