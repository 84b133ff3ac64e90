-- What happened to a case without who follows it: of a case that twenty thousand have too, that is a handful of entries. The
-- same key finds the last entry of a kind.
alter table case_event add key case_event_acts (complaint_id, type, seq);
