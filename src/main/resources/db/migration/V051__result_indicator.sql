-- The indicator a problem was found at, where there is a sheet.
alter table result_problem add column indicator varchar(60);
