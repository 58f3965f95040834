-- The executor reads the whole table of jobs without these: 300,000 future timers cost it four fifths of its rate.
create index workflow_job_duedate on act_ru_job (duedate_);
create index workflow_job_lock on act_ru_job (lock_exp_time_) where lock_owner_ is not null;
