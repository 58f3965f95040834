-- 初始口令: given by an administrator; whoever signs in with it takes one of his own before anything else.
alter table identity_person add column password_initial boolean not null default false;
