-- 移送案卷的副本: what became of the copies that higher offices hold when the file below was destroyed.
create table archive_copy (
    case_number varchar(16) not null references archive_destroyed,
    -- the case of the higher office the copy lies in
    kept_in varchar(16) not null references cases_file,
    hash char(64) not null,
    destroyed boolean not null,
    reason varchar(200) not null,
    primary key (case_number, kept_in)
);

create function archive_copy_stays() returns trigger language plpgsql as $$
begin
    raise exception 'What became of the copy of case % stays on record', old.case_number;
end $$;
create trigger archive_copy_stays before update or delete on archive_copy
    for each row execute function archive_copy_stays();

-- Of a bundle only the content goes, with the file of the appeal or as the list of the file below says; its hash stays as the proof.
create or replace function objection_bundle_is_frozen() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and new.content = ''
        and (old.case_number, old.lower_case, old.hash, old.frozen_at) = (new.case_number, new.lower_case, new.hash, new.frozen_at)
        and (exists (select 1 from archive_destroyed d where d.case_number = old.case_number)
            or exists (select 1 from archive_copy c
                where c.case_number = old.lower_case and c.kept_in = old.case_number and c.destroyed)) then
        return new;
    end if;
    raise exception 'The bundle of case % is frozen', old.case_number;
end $$;
