-- Calendars that take the holidays of another one, and holidays decreed while clocks are running.

alter table working_calendar
    add column parent_id bigint null comment 'whose holidays hold here too',
    add constraint working_calendar_parent foreign key (parent_id) references working_calendar (id);

alter table holiday
    add column inherited boolean not null default false comment 'came from the calendar above';

alter table case_clock
    add column recounted_version int null comment 'calendar version whose decreed holidays the due date knows';

create table recount (
    id          bigint        not null auto_increment primary key,
    calendar_id bigint        not null,
    version     int           not null comment 'of the calendar, the first with these holidays',
    official_id bigint        not null,
    agency_id   bigint        not null comment 'clocks of agencies below it move',
    reason      varchar(1000) not null comment 'the holidays and their decrees, as the public reads them',
    first_day   date          not null,
    begun_at    datetime(6)   not null,
    seen_id     bigint        not null comment 'clocks up to here have been looked at',
    seen        int           not null,
    moved       int           not null,
    finished_at datetime(6)   null,
    unique key recount_version (calendar_id, version),
    key recount_unfinished (finished_at, id),
    constraint recount_calendar foreign key (calendar_id) references working_calendar (id)
) engine = InnoDB default charset = utf8mb4;
