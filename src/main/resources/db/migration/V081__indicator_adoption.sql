-- 同意启用: a version that an office has changed counts once a second person of it agrees; from then on nobody changes it.
alter table indicator_framework add column adopted_by varchar(64);
alter table indicator_framework add constraint adopted_by_another
    check (adopted_by is null or made_by is null or adopted_by <> made_by);
