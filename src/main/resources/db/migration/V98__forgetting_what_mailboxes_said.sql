-- What no longer says anything is forgotten from these keys: without them half a year of filings and all mailboxes that were ever
-- confirmed are read every few hours.
alter table mailbox_filing
    add key mailbox_filing_forgotten (held, at),
    add key mailbox_filing_held (held, complaint_id);
alter table mailbox_consent
    add column said boolean as (confirmed_at is not null or stopped_at is not null) persistent comment 'whether its owner has said anything',
    add key mailbox_consent_silent (said),
    add key mailbox_consent_stopped (stopped_at);

-- Whoever holds the code of a case may have its dead mailbox tried, once a day; only a link in the letter that arrives revives it.
alter table dead_mailbox add column tried_at datetime(6) null comment 'when a letter was last written to find out whether it works again';
