-- How officials organise their work. Nothing here is part of a case.
create table desk_arrangement (
    official_id   bigint       not null primary key,
    density       varchar(20)  not null,
    columns_shown varchar(200) not null comment 'names, separated by commas',
    sorted_by     varchar(20)  not null,
    first_view    bigint       null comment 'kept view with which the day begins'
) engine = InnoDB default charset = utf8mb4;
