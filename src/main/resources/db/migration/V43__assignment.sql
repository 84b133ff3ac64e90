-- Who is away, and who gets the cases of an office.

create table official_absence (
    official_id bigint not null primary key,
    from_day    date   not null,
    until_day   date   not null comment 'the last day',
    constraint absence_official foreign key (official_id) references official (id)
) engine = InnoDB default charset = utf8mb4;

create table assignment_rule (
    id          bigint      not null auto_increment primary key,
    agency_id   bigint      not null,
    position    int         not null comment 'the first that fits decides',
    service_id  bigint      null comment 'and those below; none for every service',
    area_id     bigint      null comment 'and those within; none for everywhere',
    official_id bigint      null comment 'none for whoever has least to do',
    changed_by  bigint      not null,
    changed_at  datetime(6) not null,
    key assignment_rule_order (agency_id, position),
    constraint assignment_rule_agency foreign key (agency_id) references agency (id),
    constraint assignment_rule_service foreign key (service_id) references service (id),
    constraint assignment_rule_area foreign key (area_id) references area (id),
    constraint assignment_rule_official foreign key (official_id) references official (id)
) engine = InnoDB default charset = utf8mb4;

-- How much each handler has to do.
alter table complaint add key complaint_handler (handler_id, status, due_at);
