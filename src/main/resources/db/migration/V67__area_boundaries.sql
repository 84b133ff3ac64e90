-- Outlines of areas, for pictures. Apart from the areas themselves, which every node keeps in memory as a whole.
create table area_boundary (
    area_id bigint     not null primary key,
    outline mediumtext not null comment 'polygons apart by |, rings by ;, points by a space: longitude,latitude in degrees',
    constraint area_boundary_area foreign key (area_id) references area (id) on delete cascade
) engine = InnoDB default charset = utf8mb4;
