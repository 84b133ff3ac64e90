-- Appeals, plans, checked answers, and cases that belong together.

alter table complaint
    add column planned          date        null comment 'promised day of the answer that stands',
    add column plan_moved       boolean     not null default false,
    add column proposal_seq     int         not null default 0 comment 'entry of the answer that waits for a LEAD',
    add column lead_answers     boolean     not null default false comment 'disputed twice: only a LEAD answers',
    add column lengthened       boolean     not null default false,
    add column appeals          int         not null default 0 comment 'level of the last appeal',
    add column reviewer_id      bigint      null comment 'agency that reviews now',
    add column reason_before    varchar(20) null comment 'close reason before the appeal',
    add column incident_id      bigint      null comment 'report whose answer reaches this one',
    add column split_from       bigint      null,
    add column unmerge_demanded boolean     not null default false,
    add key complaint_incident (incident_id),
    add key complaint_split (split_from),
    add key complaint_reviewer (reviewer_id, due_at);

alter table case_event add key case_event_official (complaint_id, official_id, seq);

alter table agency add column maker_checker boolean not null default false comment 'answers wait for a second pair of eyes';
