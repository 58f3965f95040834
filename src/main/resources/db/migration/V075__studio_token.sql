-- 访问令牌: lets the desktop modeller hand in drafts as its administrator. Only the hash of one is kept.
create table studio_token (
    number integer generated always as identity primary key,
    hash char(64) not null unique,
    name varchar(100) not null,
    owner varchar(64) not null,
    made_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz,
    revoked_at timestamptz,
    revoked_by varchar(64),
    constraint revoked_whole check ((revoked_at is null) = (revoked_by is null))
);
