-- Expressions that mean the same, added by an ADMIN of the topmost agency to those that come with the product. They change
-- how questions are understood and nothing in the index.
create table search_words (
    id         bigint       not null auto_increment primary key,
    words      varchar(500) not null comment 'separated by commas',
    changed_by bigint       not null,
    changed_at datetime(6)  not null
) engine = InnoDB default charset = utf8mb4;
