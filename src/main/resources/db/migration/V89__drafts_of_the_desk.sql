-- What officials have begun to write about a case and not sent. Nobody but the writer reads it.
create table case_draft (
    official_id  bigint      not null,
    complaint_id bigint      not null,
    action       varchar(30) not null,
    words        mediumtext  not null comment 'JSON: the words by the names of their fields',
    kept_at      datetime(6) not null,
    primary key (official_id, complaint_id, action),
    key case_draft_complaint (complaint_id, kept_at),
    key case_draft_kept (kept_at),
    constraint case_draft_official foreign key (official_id) references official (id) on delete cascade,
    constraint case_draft_complaint_known foreign key (complaint_id) references complaint (id) on delete cascade
) engine = InnoDB default charset = utf8mb4;
