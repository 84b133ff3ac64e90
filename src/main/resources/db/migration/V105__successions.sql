-- By which decree the successor of an agency takes over: written down once, and all that is open, or opens again later, goes there.
create table succession (
    agency_id    bigint       not null primary key comment 'that ends',
    decree       varchar(200) not null,
    official_id  bigint       not null,
    by_agency_id bigint       not null comment 'as whose ADMIN',
    decreed_at   datetime(6)  not null,
    constraint succession_agency foreign key (agency_id) references agency (id)
) engine = InnoDB default charset = utf8mb4;
