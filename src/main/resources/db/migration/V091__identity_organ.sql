-- 机关代字, as it stands in the numbers of an office's documents; without one its code stands before 教督.
alter table identity_body add column organ varchar(20);
