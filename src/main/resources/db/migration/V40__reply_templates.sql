-- What officials write from. Nothing here is part of a case.
create table reply_template (
    id         bigint        not null auto_increment primary key,
    agency_id  bigint        not null comment 'its officials, and those below, write from it',
    used_for   varchar(12)   not null comment 'ANSWER, RESPOND, ASK',
    name       varchar(80)   not null,
    words_id   varchar(5000) not null,
    words_en   varchar(5000) not null comment 'empty: the Indonesian words stand in',
    changed_at datetime(6)   not null,
    unique key reply_template_name (agency_id, used_for, name)
) engine = InnoDB default charset = utf8mb4;
