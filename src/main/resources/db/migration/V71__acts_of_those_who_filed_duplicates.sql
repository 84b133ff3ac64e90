-- Who filed a duplicate acts in the case it lives on in; their words stay theirs.
alter table case_event
    add column filing_id bigint null comment 'the duplicate that the citizen filed' after source,
    add key case_event_filing (filing_id);
