-- Open data (ADR 0015).

create table withdrawn_case (
    id           bigint      not null auto_increment primary key,
    reference    char(9)     character set ascii not null,
    filed_at     datetime(6) not null,
    withdrawn_at datetime(6) not null,
    key withdrawn_case_at (withdrawn_at)
) engine = InnoDB default charset = utf8mb4
  comment 'of which something is not public any more; dumps that may have it leave it out';

create table secret_year (
    year       smallint not null primary key,
    counted_on date     not null
) engine = InnoDB default charset = utf8mb4
  comment 'years whose secret cases have been counted, once and for all';

create table secret_cell (
    year     smallint    not null,
    province varchar(40) not null,
    service  varchar(60) not null,
    cases    int         not null comment 'rounded to 5, never below 10',
    primary key (year, province, service)
) engine = InnoDB default charset = utf8mb4;
