-- What happened to a case without who follows it: of a case that twenty thousand have too, that is a handful of entries. The
-- same key finds the last entry of a kind.
alter table case_event add key case_event_acts (complaint_id, type, seq);

-- The clocks that a decreed holiday may move: those of a calendar that run and are not late, in the order of their ids. Without
-- it every step reads through the stopped clocks of all calendars.
alter table case_clock add key case_clock_running (calendar_id, stopped_at, voided_at, missed_at);

-- What an official did at one moment: one act on many cases. Where words are taken from an answer, its copies are found.
alter table case_event add key case_event_act (official_id, occurred_at);

-- Lines of inboxes that are forgotten: read long ago, or told longer ago and never read.
alter table notice add key notice_forgotten (read_at, at);
