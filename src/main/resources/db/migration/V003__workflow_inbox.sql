-- An inbox asks for the tasks of a person's groups: answered from the index alone, where an office has thousands of them.
create index workflow_inbox on act_ru_identitylink (group_id_, type_, task_id_);
