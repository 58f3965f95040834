-- Whoever opens an inbox reads its tasks one by one by their identifier: two pages each instead of four where a million are open.
create index workflow_task on act_ru_task using hash (id_);

-- The house knows neither tenants nor CMMN cases: these indexes hold nothing but nulls, and every act writes to a dozen of them.
do $$
declare
    unused record;
begin
    for unused in
        select i.indexrelid::regclass as name
        from pg_index i
        join pg_class t on t.oid = i.indrelid and t.relnamespace = current_schema()::regnamespace and t.relname like 'act\_%'
        join pg_attribute a on a.attrelid = t.oid and a.attnum = i.indkey[0]
        where i.indnkeyatts = 1 and not i.indisunique
            and a.attname in ('tenant_id_', 'case_inst_id_', 'case_def_id_', 'case_execution_id_')
    loop
        execute format('drop index %s', unused.name);
    end loop;
end $$;
