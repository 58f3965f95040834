-- The indicator a point of the defence is about, where there is a sheet.
alter table opinion_point add column indicator varchar(60);
