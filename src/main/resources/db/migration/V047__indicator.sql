-- 指标体系 in versions; a version that is frozen is used by sheets and stays as it is.
create table indicator_framework (
    code varchar(40) not null,
    version integer not null,
    title varchar(200) not null,
    source varchar(4000) not null,
    bands varchar(400) not null,
    made_by varchar(64),
    made_at timestamptz not null,
    frozen_at timestamptz,
    primary key (code, version)
);

-- The nodes of the trees; above names the node in the level above, null at the top.
create table indicator_item (
    framework varchar(40) not null,
    version integer not null,
    position integer not null,
    code varchar(40) not null,
    above varchar(40),
    title varchar(400) not null,
    full_marks numeric(12, 4),
    weight numeric(8, 4),
    rule varchar(400) not null,
    standard varchar(4000) not null,
    materials varchar(4000) not null,
    unit varchar(20) not null,
    traits varchar(80) not null,
    basis varchar(4000) not null,
    primary key (framework, version, code),
    foreign key (framework, version) references indicator_framework
);

create function indicator_item_is_frozen() returns trigger language plpgsql as $$
declare item indicator_item := case when tg_op = 'DELETE' then old else new end;
begin
    if exists (select 1 from indicator_framework f
            where f.code = item.framework and f.version = item.version and f.frozen_at is not null) then
        raise exception 'Version % of framework % is in use and never changes again', item.version, item.framework;
    end if;
    return item;
end $$;
create trigger indicator_item_is_frozen before insert or update or delete on indicator_item
    for each row execute function indicator_item_is_frozen();
