create table studio_migration (
    number integer generated always as identity primary key,
    process varchar(100) not null,
    to_version integer not null,
    from_versions integer[] not null,
    -- A line for each step that was mapped by hand: diagram:version:step=step; nothing behind the sign where it is given up.
    mapping text not null,
    reason varchar(400) not null,
    -- Why dates may move; empty where none may.
    date_reason varchar(400) not null,
    -- The article that allows steps of the law to be mapped past; empty where none is.
    basis varchar(200) not null,
    proposed_by varchar(64) not null,
    proposed_at timestamptz not null,
    agreed boolean,
    decided_by varchar(64),
    decided_at timestamptz,
    decision_reasons varchar(400),
    constraint two_people check (decided_by <> proposed_by),
    constraint decided_whole check ((agreed is null) = (decided_by is null) and (agreed is null) = (decided_at is null))
);

create table studio_migration_case (
    migration integer not null references studio_migration,
    case_number varchar(16) not null references cases_file,
    state varchar(20) not null,
    problem varchar(1000),
    attempts integer not null default 0,
    done_at timestamptz,
    primary key (migration, case_number)
);

create index studio_migration_case_open on studio_migration_case (migration, case_number)
    where state in ('UNCHECKED', 'WAITING');

-- 期日对照表: what the second person saw, and what was moved in the end.
create table studio_migration_date (
    migration integer not null,
    case_number varchar(16) not null,
    line integer not null,
    what varchar(300) not null,
    before varchar(40) not null,
    after varchar(40) not null,
    verdict varchar(20) not null,
    primary key (migration, case_number, line),
    foreign key (migration, case_number) references studio_migration_case
);

create function studio_migration_stays() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.agreed is not null
        or (old.process, old.to_version, old.from_versions, old.mapping, old.reason, old.date_reason, old.basis,
            old.proposed_by, old.proposed_at)
            is distinct from
            (new.process, new.to_version, new.from_versions, new.mapping, new.reason, new.date_reason, new.basis,
            new.proposed_by, new.proposed_at) then
        raise exception 'Migration % was proposed and stays as it is', old.number;
    end if;
    return new;
end $$;

create trigger studio_migration_stays before update or delete on studio_migration
    for each row execute function studio_migration_stays();
