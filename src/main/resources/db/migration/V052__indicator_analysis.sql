-- The sheets of one version, over all cases.
create index indicator_sheet_framework on indicator_sheet (framework, version);
