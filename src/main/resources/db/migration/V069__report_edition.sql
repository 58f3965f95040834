-- 公开版本: what of a report is shown to everybody, version by version; whoever hides and whoever decides are two people.
create sequence report_public_number as integer;

alter table report add column public_number integer unique;

create table report_edition (
    case_number varchar(16) not null references cases_file,
    ordinal integer not null,
    act varchar(20) not null check (act in ('PUBLISH', 'CORRECT', 'WITHDRAW')),
    body text,
    note varchar(1000) not null,
    prepared_by varchar(64) not null,
    prepared_at timestamptz not null,
    agreed boolean,
    remarks varchar(2000),
    channel varchar(200),
    decided_by varchar(64),
    decided_at timestamptz,
    primary key (case_number, ordinal),
    constraint two_people check (decided_by <> prepared_by),
    constraint decided_whole check ((agreed is null) = (decided_by is null) and (agreed is null) = (decided_at is null)),
    constraint nothing_shown_of_the_withdrawn check ((act = 'WITHDRAW') = (body is null))
);

-- One is decided before the next is prepared.
create unique index on report_edition (case_number) where agreed is null;

-- 遮盖: what is hidden stands nowhere else, and goes when the file is destroyed.
create table report_redaction (
    case_number varchar(16) not null,
    ordinal integer not null,
    place integer not null,
    kind varchar(20) not null,
    passage varchar(500) not null,
    primary key (case_number, ordinal, place),
    foreign key (case_number, ordinal) references report_edition
);

create function report_edition_stays() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.agreed is not null
        or (old.case_number, old.ordinal, old.act, old.body, old.note, old.prepared_by, old.prepared_at)
            is distinct from
            (new.case_number, new.ordinal, new.act, new.body, new.note, new.prepared_by, new.prepared_at) then
        raise exception 'Edition % of the report of % stays as it is', old.ordinal, old.case_number;
    end if;
    return new;
end $$;

create trigger report_edition_stays before update or delete on report_edition
    for each row execute function report_edition_stays();
