create table studio_repair (
    number integer generated always as identity primary key,
    case_number varchar(16) not null references cases_file,
    process varchar(100) not null,
    version integer not null,
    -- Engine's ids of the run of the diagram and of the step it stands in.
    instance varchar(64) not null,
    token varchar(300) not null,
    from_step varchar(100) not null,
    to_step varchar(100) not null,
    reason varchar(400) not null,
    basis varchar(200) not null,
    -- 期日对照表 as the second person sees it, a line for each date.
    sheet text not null,
    asked_by varchar(64) not null,
    asked_at timestamptz not null,
    agreed boolean,
    decided_by varchar(64),
    decided_at timestamptz,
    decision_reasons varchar(400),
    constraint two_people check (decided_by <> asked_by),
    constraint decided_whole check ((agreed is null) = (decided_by is null) and (agreed is null) = (decided_at is null))
);

create function studio_repair_stays() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.agreed is not null
        or (old.case_number, old.instance, old.token, old.from_step, old.to_step, old.reason, old.basis, old.sheet, old.asked_by)
            is distinct from
            (new.case_number, new.instance, new.token, new.from_step, new.to_step, new.reason, new.basis, new.sheet, new.asked_by) then
        raise exception 'Repair % was asked for and stays as it is', old.number;
    end if;
    return new;
end $$;

create trigger studio_repair_stays before update or delete on studio_repair for each row execute function studio_repair_stays();
