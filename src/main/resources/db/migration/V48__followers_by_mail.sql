-- Who wants to hear of a public case by e-mail. Erased some months after the case is closed, or soon after the letters were
-- ended or the address was not confirmed.
create table mail_follower (
    id           bigint       not null auto_increment primary key,
    complaint_id bigint       not null comment 'that was followed; of a duplicate, the survivor is told of too',
    email        varchar(254) character set utf8mb4 collate utf8mb4_bin not null,
    mailbox      varchar(254) character set utf8mb4 collate utf8mb4_bin not null
        comment 'the address in lower case, without what follows a plus sign',
    language     char(2)      character set ascii not null,
    token        char(36)     character set ascii null comment 'of the link that confirms; gone once it was used',
    asked_at     datetime(6)  not null comment 'when a confirmation was last asked for',
    confirmed_at datetime(6)  null,
    unique key mail_follower_once (complaint_id, mailbox),
    unique key mail_follower_token (token),
    key mail_follower_mailbox (mailbox, asked_at),
    constraint mail_follower_complaint foreign key (complaint_id) references complaint (id)
) engine = InnoDB default charset = utf8mb4;
