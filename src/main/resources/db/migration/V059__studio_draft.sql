create table studio_draft (
    number integer generated always as identity primary key,
    process varchar(100) not null,
    name varchar(200) not null,
    text bytea not null,
    note varchar(400) not null,
    findings text not null,
    sound boolean not null,
    -- Hash of what was in force when the draft was handed in: it was drawn against that.
    drawn_against char(64),
    -- The former version it brings back; a return needs no second person, as the text was agreed upon before.
    returns_to integer,
    handed_in_by varchar(64) not null,
    handed_in_at timestamptz not null,
    approved boolean,
    decided_by varchar(64),
    decided_at timestamptz,
    reasons varchar(400),
    version integer,
    constraint two_people check (decided_by is null or decided_by <> handed_in_by or returns_to is not null),
    constraint decided_whole check ((approved is null) = (decided_by is null) and (approved is null) = (decided_at is null)),
    constraint only_sound_ones check (approved is not true or (sound and version is not null))
);

create function studio_draft_stays() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.approved is not null
        or (old.process, old.name, old.text, old.note, old.findings, old.sound, old.handed_in_by, old.handed_in_at)
            is distinct from
            (new.process, new.name, new.text, new.note, new.findings, new.sound, new.handed_in_by, new.handed_in_at) then
        raise exception 'Draft % of a diagram was handed in and stays as it is', old.number;
    end if;
    return new;
end $$;

create trigger studio_draft_stays before update or delete on studio_draft for each row execute function studio_draft_stays();
