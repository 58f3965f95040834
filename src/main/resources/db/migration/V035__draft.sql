-- Goes with the task, however that ends: no act of a case needs a statement for it.
create table draft (
    task varchar(64) not null references act_ru_task on delete cascade,
    login varchar(64) not null,
    version integer not null,
    content text not null,
    saved_at timestamptz not null,
    primary key (task, login)
);
