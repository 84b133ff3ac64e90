-- Words of letters that a house says in its own way; what is missing here is said as the product says it.
create table letter_text (
    name       varchar(30)   not null,
    language   char(2)       character set ascii not null,
    words      varchar(1000) not null,
    changed_by bigint        not null,
    changed_at datetime(6)   not null,
    primary key (name, language)
) engine = InnoDB default charset = utf8mb4;
