-- 留痕: one row for each thing that happened, in chains, each of which has the hash of the line before it. A chain belongs to the
-- year in its name (督2026-0042, 日2026-11-22-3), so that (chain, seq) is unique over all partitions.
create table audit_event (
    seq integer not null check (seq > 0),
    year smallint not null check (year = substr(chain, 2, 4)::smallint),
    chain varchar(24) not null,
    body text not null,
    hash bytea not null,
    primary key (year, chain, seq)
) partition by list (year);

-- Where each chain stands: whoever adds to it locks this row, and no other.
create table audit_chain (
    chain varchar(24) primary key,
    seq integer not null,
    sealed integer not null default 0,
    hash bytea not null,
    salt bytea
) with (fillfactor = 70);

-- Cases that were opened before begin their chain with whatever happens next.
insert into audit_chain (chain, seq, hash, salt)
    select case_number, 0, ''::bytea, uuid_send(gen_random_uuid()) from cases_file;

create function audit_is_only_added_to() returns trigger language plpgsql as $$
begin
    raise exception '% of % is refused: the trail is only ever added to', tg_op, tg_table_name;
end $$;

create trigger audit_is_only_added_to before update or delete on audit_event
    for each row execute function audit_is_only_added_to();
create trigger audit_is_not_emptied before truncate on audit_event
    for each statement execute function audit_is_only_added_to();

do $$
begin
    for y in 2020..2045 loop
        execute format('create table audit_event_%s partition of audit_event for values in (%s)', y, y);
        execute format('create trigger audit_is_not_emptied before truncate on audit_event_%s
            for each statement execute function audit_is_only_added_to()', y);
    end loop;
end $$;
create table audit_event_other partition of audit_event default;
create trigger audit_is_not_emptied before truncate on audit_event_other
    for each statement execute function audit_is_only_added_to();
