-- What has to be checked before a case about a service is answered.
create table checklist (
    agency_id  bigint        not null comment 'for it and all below',
    service_id bigint        not null comment 'and those below',
    points     varchar(4000) not null comment 'one a line',
    changed_by bigint        not null,
    changed_at datetime(6)   not null,
    primary key (agency_id, service_id)
) engine = InnoDB default charset = utf8mb4;

-- Up to which entry of the history a citizen with an account has seen the case.
alter table claimant add column seen_seq int not null default 0;
update claimant c join complaint k on k.id = c.complaint_id set c.seen_seq = k.last_seq;
