-- Imports of past cases. A row without an end is an import that was interrupted.
create table import_run (
  id bigint not null auto_increment primary key,
  source varchar(60) not null,
  file varchar(300) not null,
  started_at datetime(6) not null,
  finished_at datetime(6) null,
  taken bigint not null default 0,
  known bigint not null default 0,
  rejected bigint not null default 0,
  key import_run_source (source, finished_at)
) engine=InnoDB default charset=utf8mb4;
