-- Views of the queue that officials keep. Nothing here is part of a case.
create table kept_view (
    id          bigint       not null auto_increment primary key,
    official_id bigint       not null comment 'who kept it',
    shared_with bigint       null comment 'agency whose officials, and those below, see it too',
    name        varchar(60)  not null,
    address     varchar(500) not null comment 'of the queue: tab, words, filters, order',
    kept_at     datetime(6)  not null,
    unique key kept_view_name (official_id, name),
    key kept_view_shared (shared_with)
) engine = InnoDB default charset = utf8mb4;
