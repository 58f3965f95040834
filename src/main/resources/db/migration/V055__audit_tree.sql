-- 树: at each seal one leaf for every chain that has moved, and the hashes of all whole subtrees. Nothing in it ever changes.
create table audit_leaf (
    position bigint primary key,
    chain varchar(24) not null,
    seq integer not null,
    hash bytea not null
);
create index on audit_leaf (chain, seq);

create table audit_node (
    level smallint not null,
    index bigint not null,
    hash bytea not null,
    primary key (level, index)
);

create table audit_head (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    size bigint not null,
    of_day boolean not null,
    text text not null,
    public_key text not null,
    signature text not null,
    mailed_at timestamptz
);
create index on audit_head (size);

create trigger audit_is_only_added_to before update or delete on audit_leaf
    for each row execute function audit_is_only_added_to();
create trigger audit_is_not_emptied before truncate on audit_leaf
    for each statement execute function audit_is_only_added_to();
create trigger audit_is_only_added_to before update or delete on audit_node
    for each row execute function audit_is_only_added_to();
create trigger audit_is_not_emptied before truncate on audit_node
    for each statement execute function audit_is_only_added_to();
-- Only that it was mailed is entered afterwards.
create trigger audit_is_only_added_to before update of id, at, size, of_day, text, public_key, signature or delete on audit_head
    for each row execute function audit_is_only_added_to();
create trigger audit_is_not_emptied before truncate on audit_head
    for each statement execute function audit_is_only_added_to();
