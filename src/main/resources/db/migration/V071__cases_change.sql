-- 变更: what stood in a form or a sheet before it was handed in again. Only what replaces something leaves a row.
create table cases_change (
    id bigint generated always as identity primary key,
    case_number varchar(16) not null references cases_file,
    -- e.g. self-assessment.report; named by the messages change.*
    field varchar(100) not null,
    -- which of several: a problem, a leaf of the sheet
    subject varchar(100) not null,
    before text not null,
    after text not null,
    actor varchar(64),
    happened_at timestamptz not null
);
create index on cases_change (case_number, id);

create function cases_change_stays() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        return old;
    end if;
    raise exception 'Change % is a record and stays as it is', old.id;
end $$;

create trigger cases_change_stays before update on cases_change for each row execute function cases_change_stays();
