-- 销毁清单: files whose term has ended, proposed by one person of the office and decided by another.
create table archive_destruction_list (
    number integer generated always as identity primary key,
    office varchar(32) not null references identity_body,
    proposed_by varchar(64) not null,
    proposed_at timestamptz not null,
    approved boolean,
    decided_by varchar(64),
    decided_at timestamptz,
    reasons varchar(400),
    constraint two_people check (decided_by is null or decided_by <> proposed_by),
    constraint decided_whole check ((approved is null) = (decided_by is null) and (approved is null) = (decided_at is null))
);

-- What stood in the list stays after the files have gone: it is the record of their destruction.
create table archive_destruction_item (
    list integer not null references archive_destruction_list,
    case_number varchar(16) not null references archive,
    title varchar(300) not null,
    kind varchar(40) not null,
    sealed_on date not null,
    years smallint not null,
    due_on date not null,
    documents integer not null,
    exhibits integer not null,
    manifest varchar(64) not null,
    primary key (list, case_number)
);

create function archive_list_stays() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.approved is not null
        or (old.office, old.proposed_by, old.proposed_at) is distinct from (new.office, new.proposed_by, new.proposed_at) then
        raise exception 'List % of destruction stays as it is', old.number;
    end if;
    return new;
end $$;
create trigger archive_list_stays before update or delete on archive_destruction_list
    for each row execute function archive_list_stays();

create function archive_item_stays() returns trigger language plpgsql as $$
begin
    raise exception 'Case % stays in list % of destruction', old.case_number, old.list;
end $$;
create trigger archive_item_stays before update or delete on archive_destruction_item
    for each row execute function archive_item_stays();

create table archive_destroyed (
    case_number varchar(16) primary key references archive,
    list integer not null,
    destroyed_at timestamptz not null,
    foreign key (list, case_number) references archive_destruction_item
);

-- Whatever the application believes: nothing is destroyed without a list that two people stand for, or against a hold.
create function archive_destroyed_by_two() returns trigger language plpgsql as $$
begin
    if not exists (select 1 from archive_destruction_list l
            where l.number = new.list and l.approved and l.decided_by <> l.proposed_by) then
        raise exception 'List % of destruction was not approved by a second person', new.list;
    end if;
    if exists (select 1 from archive_hold h where h.case_number = new.case_number and h.lifted_at is null) then
        raise exception 'A hold stands on case %', new.case_number;
    end if;
    return new;
end $$;
create trigger archive_destroyed_by_two before insert on archive_destroyed
    for each row execute function archive_destroyed_by_two();
create function archive_destroyed_stays() returns trigger language plpgsql as $$
begin
    raise exception 'That case % was destroyed stays on record', old.case_number;
end $$;
create trigger archive_destroyed_stays before update or delete on archive_destroyed
    for each row execute function archive_destroyed_stays();

-- A bundle belongs to the file of the appeal and goes with it, never sooner.
create or replace function objection_bundle_is_frozen() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and exists (select 1 from archive_destroyed d where d.case_number = old.case_number) then
        return old;
    end if;
    raise exception 'The bundle of case % is frozen', old.case_number;
end $$;
