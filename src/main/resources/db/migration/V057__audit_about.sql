-- 查阅记录 stand in the chains of a day and name their case: found by it. Acts name none and cost nothing here.
create index audit_event_about on audit_event (substring(body from '"about":"([^"]+)"'))
    where body like '%"about":"%';
