-- Documents that have not arrived, the oldest first: the page of deadlines shows them after what runs.
create index deadline_unserved on deadline (anchored_on, case_number, subject) where closed_on is null and clock = 'RECEIPT';
