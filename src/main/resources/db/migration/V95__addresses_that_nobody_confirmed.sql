-- What the owner of a mailbox has said, and which filings gave its address before they said anything.
create table mailbox_consent (
    mailbox      char(64) character set ascii not null primary key comment 'keyed hash of the address without the owner''s own mark',
    confirmed_at datetime(6) null comment 'by a link in a letter',
    stopped_at   datetime(6) null comment 'no letter goes there, whoever gives the address'
) engine = InnoDB default charset = utf8mb4;

create table mailbox_filing (
    complaint_id bigint      not null primary key,
    mailbox      char(64)    character set ascii not null comment 'as in mailbox_consent',
    at           datetime(6) not null,
    received     boolean     not null comment 'whether its receipt was acknowledged by letter',
    held         boolean     not null comment 'no news until the address is confirmed',
    key mailbox_filing_mailbox (mailbox, at)
) engine = InnoDB default charset = utf8mb4;
