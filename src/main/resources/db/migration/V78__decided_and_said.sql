-- When an office last answered, rejected or referred a case, and what its words are known by again: for what is worth a second look.
alter table complaint
    add column decided_at datetime(6) null comment 'last answer, rejection or referral',
    add column said_hash varchar(64) character set ascii collate ascii_bin null comment 'SHA-256 of its words without case and punctuation',
    add key complaint_decided (decided_at);

update complaint set decided_at = answered_at,
    said_hash = sha2(trim(regexp_replace(lower(answer_text), '[^\\p{L}\\p{N}]+', ' ')), 256)
where answered_at is not null and source is null;

update complaint c join case_event e on e.complaint_id = c.id and e.type in ('REJECTED', 'REFERRED') and e.occurred_at = c.closed_at
set c.decided_at = c.closed_at, c.said_hash = sha2(trim(regexp_replace(lower(e.text), '[^\\p{L}\\p{N}]+', ' ')), 256)
where c.close_reason in ('REJECTED', 'REFERRED') and c.source is null;

alter table complaint drop key complaint_answered;
