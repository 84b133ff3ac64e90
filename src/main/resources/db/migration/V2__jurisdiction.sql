-- Areas, agencies, services, routing, calendars and policies. Nothing here is ever deleted once a case may speak of
-- it: areas and agencies end by date, services by flag, holidays and working hours by version.

create sequence area_seq start with 1 increment by 50;
create sequence agency_seq start with 1 increment by 50;
create sequence service_seq start with 1 increment by 50;
create sequence responsibility_seq start with 1 increment by 50;
create sequence calendar_seq start with 1 increment by 50;

create table area (
    id         bigint       not null primary key,
    version    bigint       not null,
    code       varchar(20)  not null,
    name       varchar(120) not null,
    level      varchar(20)  not null,
    parent_id  bigint       null,
    centre_lat double       null,
    centre_lon double       null,
    valid_from date         null,
    valid_to   date         null,
    unique key area_code (code),
    key area_parent (parent_id),
    constraint area_parent_known foreign key (parent_id) references area (id)
) engine = InnoDB default charset = utf8mb4;

-- Days counted for a case refer to a version. A row belongs to version v if since_version <= v < until_version.
create table working_calendar (
    id      bigint       not null primary key,
    name    varchar(120) not null,
    zone    varchar(40)  not null,
    version int          not null,
    unique key working_calendar_name (name)
) engine = InnoDB default charset = utf8mb4;

create table calendar_hours (
    calendar_id   bigint  not null,
    weekday       tinyint not null comment 'ISO: 1 is Monday',
    opens         time    not null,
    closes        time    not null,
    since_version int     not null,
    until_version int     null,
    primary key (calendar_id, weekday, since_version),
    constraint calendar_hours_calendar foreign key (calendar_id) references working_calendar (id)
) engine = InnoDB default charset = utf8mb4;

create table holiday (
    calendar_id   bigint       not null,
    day           date         not null,
    name          varchar(160) not null,
    decree        varchar(200) null,
    since_version int          not null,
    until_version int          null,
    primary key (calendar_id, day, since_version),
    constraint holiday_calendar foreign key (calendar_id) references working_calendar (id)
) engine = InnoDB default charset = utf8mb4;

create table agency (
    id             bigint       not null primary key,
    version        bigint       not null,
    slug           varchar(60)  not null,
    name           varchar(160) not null,
    short_name     varchar(60)  not null,
    level          varchar(20)  not null,
    parent_id      bigint       null,
    area_id        bigint       null,
    zone           varchar(40)  not null,
    calendar_id    bigint       not null,
    receiving_desk boolean      not null,
    phone          varchar(40)  null,
    email          varchar(160) null,
    website        varchar(200) null,
    valid_from     date         null,
    valid_to       date         null,
    successor_id   bigint       null,
    unique key agency_slug (slug),
    key agency_parent (parent_id),
    constraint agency_parent_known foreign key (parent_id) references agency (id),
    constraint agency_area foreign key (area_id) references area (id),
    constraint agency_calendar foreign key (calendar_id) references working_calendar (id),
    constraint agency_successor foreign key (successor_id) references agency (id)
) engine = InnoDB default charset = utf8mb4;

create table service (
    id              bigint        not null primary key,
    version         bigint        not null,
    code            varchar(60)   not null,
    name_id         varchar(120)  not null,
    name_en         varchar(120)  not null,
    parent_id       bigint        null,
    requirements_id varchar(2000) not null,
    requirements_en varchar(2000) not null,
    cost_id         varchar(500)  not null,
    cost_en         varchar(500)  not null,
    promise_id      varchar(500)  not null,
    promise_en      varchar(500)  not null,
    secret          boolean       not null,
    publish         varchar(20)   not null,
    kind            varchar(30)   not null,
    track           varchar(20)   not null,
    active          boolean       not null,
    unique key service_code (code),
    key service_parent (parent_id),
    constraint service_parent_known foreign key (parent_id) references service (id)
) engine = InnoDB default charset = utf8mb4;

-- No service means every service, no area everywhere.
create table responsibility (
    id         bigint not null primary key,
    agency_id  bigint not null,
    service_id bigint null,
    area_id    bigint null,
    key responsibility_rule (service_id, area_id),
    constraint responsibility_agency foreign key (agency_id) references agency (id),
    constraint responsibility_service foreign key (service_id) references service (id),
    constraint responsibility_area foreign key (area_id) references area (id)
) engine = InnoDB default charset = utf8mb4;

create table policy (
    version        int         not null primary key,
    name           varchar(60) not null,
    effective_from datetime(6) not null comment 'UTC'
) engine = InnoDB default charset = utf8mb4;

-- A missing kind or track means every other one.
create table policy_days (
    policy_version int         not null,
    clock          varchar(20) not null,
    kind           varchar(30) null,
    track          varchar(20) null,
    days           int         not null,
    working        boolean     not null,
    unique key policy_days_term (policy_version, clock, kind, track),
    constraint policy_days_policy foreign key (policy_version) references policy (version)
) engine = InnoDB default charset = utf8mb4;

create table policy_limit (
    policy_version int         not null,
    name           varchar(40) not null,
    value          int         not null,
    primary key (policy_version, name),
    constraint policy_limit_policy foreign key (policy_version) references policy (version)
) engine = InnoDB default charset = utf8mb4;

-- One row: every node reads it to know whether its copy of all of the above is still the latest.
create table jurisdiction_version (
    one     tinyint not null primary key,
    version bigint  not null
) engine = InnoDB default charset = utf8mb4;

insert into jurisdiction_version (one, version) values (1, 1);

-- Who changed what of the above, for good.
create table admin_change (
    id          bigint        not null auto_increment primary key,
    at          datetime(6)   not null comment 'UTC',
    official_id bigint        null,
    agency_id   bigint        null,
    importer    varchar(60)   null,
    subject     varchar(20)   not null,
    subject_id  bigint        not null,
    act         varchar(20)   not null,
    detail      varchar(2000) not null,
    key admin_change_subject (subject, subject_id)
) engine = InnoDB default charset = utf8mb4;
