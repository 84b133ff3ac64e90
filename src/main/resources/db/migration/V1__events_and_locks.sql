-- Spring Modulith's publications: events whose listeners have not all finished. It addresses the table in upper case.
create table EVENT_PUBLICATION (
  ID varchar(36) not null primary key,
  LISTENER_ID varchar(512) not null,
  EVENT_TYPE varchar(512) not null,
  SERIALIZED_EVENT mediumtext not null,
  PUBLICATION_DATE datetime(6) not null,
  COMPLETION_DATE datetime(6) null,
  STATUS varchar(20) null,
  COMPLETION_ATTEMPTS int null,
  LAST_RESUBMISSION_DATE datetime(6) null,
  key EVENT_PUBLICATION_COMPLETION (COMPLETION_DATE),
  key EVENT_PUBLICATION_STATUS (STATUS, PUBLICATION_DATE)
) engine=InnoDB default charset=utf8mb4;

-- Work that only one node may do at a time.
create table shedlock (
  name varchar(64) not null primary key,
  lock_until datetime(6) not null,
  locked_at datetime(6) not null,
  locked_by varchar(255) not null
) engine=InnoDB default charset=utf8mb4;
