-- What was suggested when an official verified a case, and what was decided: ids only, no words; no SECRET cases.
create table suggestion_judged (
    complaint_id       bigint      not null primary key,
    judged_at          datetime(6) not null,
    desk_id            bigint      not null comment 'receiving desk',
    service_id         bigint      not null comment 'as decided',
    service_rank       tinyint     null comment 'place of the decided one among the three suggested, from 1; null if not among them',
    suggested_service  bigint      null comment 'the first; null if nothing was suggested',
    service_confidence double      null,
    agency_id          bigint      not null comment 'as decided',
    agency_rank        tinyint     null,
    suggested_agency   bigint      null,
    agency_confidence  double      null,
    key suggestion_judged_at (judged_at)
) engine = InnoDB default charset = utf8mb4;
