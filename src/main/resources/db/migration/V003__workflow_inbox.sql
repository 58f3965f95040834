-- An inbox asks for the tasks of a person's groups: answered from the index alone, where an office has thousands of them.
create index workflow_inbox on act_ru_identitylink (group_id_, type_, task_id_);

-- The engine asks for the parts of every task that ends; it has no index for it and would read the whole table each time.
create index workflow_task_parent on act_ru_task (parent_task_id_) where parent_task_id_ is not null;
