-- Pictures of figures that people who are signed in keep. Nothing here is part of a case.
create table kept_picture (
    id          bigint       not null auto_increment primary key,
    by_official boolean      not null comment 'else by a citizen with an account',
    keeper_id   bigint       not null comment 'the official or the citizen',
    name        varchar(60)  not null,
    address     varchar(500) not null comment 'which figure, for what, by what',
    kept_at     datetime(6)  not null,
    unique key kept_picture_name (by_official, keeper_id, name)
) engine = InnoDB default charset = utf8mb4;
