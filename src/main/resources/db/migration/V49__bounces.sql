-- Mail that came back after a server had taken it, and mailboxes to which nothing is sent any more.
alter table letter
    add column mail_id char(36) character set ascii null comment 'number of the mail in which it went',
    add column mailbox char(64) character set ascii null comment 'keyed hash of the address to which it went',
    add key letter_mail (mail_id);

create table dead_mailbox (
    mailbox char(64)    character set ascii not null primary key comment 'as in letter',
    status  varchar(11) character set ascii not null comment 'enhanced status code (RFC 3463)',
    since   datetime(6) not null
) engine = InnoDB default charset = utf8mb4;
