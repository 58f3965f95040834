-- 启用: which text of a diagram or a form counts for which cases, from which day on. Nothing is ever taken out.
create table workflow_activation (
    number integer generated always as identity primary key,
    -- Key of a diagram, or file name of a form.
    part varchar(100) not null,
    -- Kind of case; empty for every kind.
    kind varchar(40) not null,
    -- office:C, pack:source-003, or empty for everywhere.
    place varchar(60) not null,
    from_day date not null,
    -- Null: the wider decision, or what comes with the product, counts again.
    text bytea,
    -- Hash of what came with the product when this was decided.
    product char(64),
    draft integer references studio_draft,
    decided_by varchar(64) not null,
    decided_at timestamptz not null,
    begun_at timestamptz,
    withdrawn_by varchar(64),
    withdrawn_at timestamptz,
    constraint withdrawn_whole check ((withdrawn_by is null) = (withdrawn_at is null)),
    constraint withdrawn_before_it_began check (begun_at is null or withdrawn_at is null)
);

create function workflow_activation_stays() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.begun_at is not null or old.withdrawn_at is not null
        or (old.part, old.kind, old.place, old.from_day, old.text, old.product, old.draft, old.decided_by, old.decided_at)
            is distinct from
            (new.part, new.kind, new.place, new.from_day, new.text, new.product, new.draft, new.decided_by, new.decided_at) then
        raise exception 'Decision % to put % in force stays as it is', old.number, old.part;
    end if;
    return new;
end $$;

create trigger workflow_activation_stays before update or delete on workflow_activation
    for each row execute function workflow_activation_stays();

-- What was decided before counted everywhere at once, until the product brought diagrams of its own.
insert into workflow_activation (part, kind, place, from_day, text, draft, decided_by, decided_at, begun_at)
    select process, '', '', (decided_at at time zone 'Asia/Shanghai')::date, text, number, decided_by, decided_at, decided_at
    from (select distinct on (process) * from studio_draft where approved order by process, decided_at desc) newest
    where (select name_ from act_re_deployment order by deploy_time_ desc limit 1) = 'studio'
    order by decided_at;

-- A diagram that is agreed to for a day to come has no version before it.
alter table studio_draft drop constraint only_sound_ones;
alter table studio_draft add constraint only_sound_ones check (approved is not true or sound);
alter table studio_draft add column from_day date;
-- How far it was agreed to, in words.
alter table studio_draft add column reach varchar(1000);
-- Which decisions, and which text of the product, were known when it was handed in.
alter table studio_draft add column drawn_after integer;
alter table studio_draft add column drawn_product char(64);
