-- 公众来信 about published reports. Who wrote is for the office alone, and goes with the file's time.
create table letter (
    number integer generated always as identity primary key,
    report integer not null,
    edition integer not null,
    case_number varchar(16) not null references cases_file,
    office varchar(32) not null,
    received_at timestamptz not null,
    relation varchar(20) not null,
    writer varchar(60),
    contact varchar(120),
    text varchar(2000) not null,
    -- Hash of what its writer asks for the answer with.
    code char(64) not null unique,
    outcome varchar(20),
    answer varchar(2000),
    handled_in varchar(16) references cases_file,
    decided_by varchar(64),
    decided_at timestamptz,
    constraint decided_whole check ((outcome is null) = (decided_by is null) and (outcome is null) = (decided_at is null)
        and (outcome is null) = (answer is null)),
    constraint a_case_is_named check ((outcome = 'CASE') = (handled_in is not null))
);
create index on letter (office, number desc);
create index on letter (received_at);

-- What was written and answered stays as it is, until the end of the file's term takes it away together with who wrote.
create function letter_stays() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE'
        or (old.report, old.edition, old.case_number, old.received_at)
            is distinct from (new.report, new.edition, new.case_number, new.received_at)
        or (new.text <> old.text and new.text <> '')
        or (new.writer is distinct from old.writer and new.writer is not null)
        or (new.contact is distinct from old.contact and new.contact is not null)
        or (old.outcome is not null and (old.outcome, old.decided_by, old.decided_at)
            is distinct from (new.outcome, new.decided_by, new.decided_at))
        or (new.answer <> old.answer and new.answer <> '') then
        raise exception 'Letter % stays as it was received and answered', old.number;
    end if;
    return new;
end $$;

create trigger letter_stays before update or delete on letter for each row execute function letter_stays();
