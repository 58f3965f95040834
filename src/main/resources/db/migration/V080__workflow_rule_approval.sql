-- 规则表的审批: a table of rules is handed in by one and agreed to by another. Those taken over before had nobody else.
alter table workflow_rule_table add column approved_by varchar(64);
alter table workflow_rule_table add column draft integer references studio_draft;
alter table workflow_rule_table add constraint rules_need_two_people check (approved_by is null or approved_by <> handed_in_by);
