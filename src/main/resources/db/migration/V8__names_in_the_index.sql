-- Up to which change of names the search index has followed, and how far it is with the next one.

create table indexed_names (
    id           tinyint not null primary key,
    change_id    bigint  not null comment 'admin_change that is wholly in the index',
    complaint_id bigint  not null comment 'last case done of the change after that'
) engine = InnoDB default charset = utf8mb4;

insert into indexed_names (id, change_id, complaint_id) select 1, coalesce(max(id), 0), 0 from admin_change;

alter table complaint add key complaint_service (service_id), add key complaint_area (area_id);
