-- Who has which case open on which node: officials of one case learn of each other though they are served by different ones.
create table desk_onlooker (
    complaint_id bigint      not null,
    node         char(36)    character set ascii not null comment 'another name at each start',
    official_id  bigint      not null,
    until_at     datetime(6) not null comment 'by the time of the database; renewed while the case is open, over once the node is gone',
    primary key (complaint_id, node, official_id),
    key desk_onlooker_until (until_at)
) engine = InnoDB default charset = utf8mb4;
