-- The list of cases shows the newest of those a person may read: found by walking down this index, not by sorting them all.
create index cases_file_newest on cases_file (opened_on desc, case_number desc);
