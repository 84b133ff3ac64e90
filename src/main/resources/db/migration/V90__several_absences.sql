-- An official may be going to be away more than once.
alter table official_absence drop foreign key absence_official;
alter table official_absence
    drop primary key,
    add column id bigint not null auto_increment primary key first,
    add key official_absence_days (official_id, until_day, from_day),
    add constraint absence_official foreign key (official_id) references official (id);
