-- A search of the public cases can be followed instead of one case.
alter table mail_follower
    modify complaint_id bigint null comment 'that is followed, if it is a case; of a duplicate, the survivor is told of too',
    add column question varchar(1000) character set ascii collate ascii_bin null
        comment 'that is followed, if it is a search: the query of the address of its page, always in the same order',
    add column told_until datetime(6) null comment 'cases released until then were looked for',
    add unique key mail_follower_search (question, mailbox);
