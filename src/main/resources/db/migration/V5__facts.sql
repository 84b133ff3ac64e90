-- Facts derived from case events (domain.md, section 4). Everything here can be dropped and made again by
-- `rebuild-facts`. Rows carry known_from and known_to: a figure as of T uses the rows known by T and clips them at T,
-- so an interval or a clock that ended when its end was recorded needs one row, not two.

create table fact_complaint (
  complaint_id bigint not null primary key,
  filed_at datetime(6) not null,
  filed_day date not null,
  received_day date not null,
  channel varchar(12) not null,
  origin varchar(12) not null,
  import_source varchar(60) null,
  first_holder bigint not null,
  split_from varchar(9) null,
  visibility varchar(12) not null,
  hidden boolean not null,
  calendar_id bigint not null,
  calendar_version int not null,
  known_from datetime(6) not null,
  known_to datetime(6) null,
  key fact_complaint_filed (filed_day)
) engine=InnoDB default charset=utf8mb4;

create table fact_span (
  complaint_id bigint not null,
  span_no smallint not null,
  known_from datetime(6) not null,
  known_to datetime(6) null,
  from_at datetime(6) not null,
  to_at datetime(6) null,
  state varchar(20) not null,
  close_reason varchar(20) null,
  holder bigint not null,
  kind varchar(20) not null,
  track varchar(20) not null,
  service bigint not null,
  area bigint not null,
  survivor bigint null,
  entered_by varchar(30) not null,
  left_by varchar(30) null,
  round smallint not null,
  primary key (complaint_id, span_no, known_from),
  key fact_span_holder (holder, from_at)
) engine=InnoDB default charset=utf8mb4;

create table fact_clock (
  complaint_id bigint not null,
  type varchar(20) not null,
  round smallint not null,
  known_from datetime(6) not null,
  known_to datetime(6) null,
  start_at datetime(6) not null,
  due_at datetime(6) not null,
  due_day date not null,
  days int not null,
  policy_version int not null,
  calendar_id bigint not null,
  calendar_version int not null,
  paused_wd int not null,
  paused_at datetime(6) null,
  stop_at datetime(6) null,
  stop_event varchar(30) null,
  void_at datetime(6) null,
  holder_at_due bigint not null,
  holder_at_stop bigint null,
  charged_to bigint not null,
  primary key (complaint_id, type, round, known_from),
  key fact_clock_due (type, due_day)
) engine=InnoDB default charset=utf8mb4;

create table fact_act (
  complaint_id bigint not null,
  seq int not null,
  type varchar(30) not null,
  at datetime(6) not null,
  role varchar(12) not null,
  agency bigint null,
  from_holder bigint null,
  to_holder bigint null,
  outcome varchar(20) null,
  round smallint not null,
  substantive boolean not null,
  mass boolean not null,
  contactable boolean null,
  rating tinyint null,
  known_from datetime(6) not null,
  known_to datetime(6) null,
  primary key (complaint_id, seq)
) engine=InnoDB default charset=utf8mb4;

-- Working days as each version of each calendar counts them.
create table calendar_day (
  calendar_id bigint not null,
  calendar_version int not null,
  day date not null,
  working boolean not null,
  holiday varchar(160) null,
  cumulative int not null,
  primary key (calendar_id, calendar_version, day)
) engine=InnoDB default charset=utf8mb4;

-- No fact: who writes a case's facts holds its row here, readers see by it what changed.
create table fact_touch (
  complaint_id bigint not null primary key,
  last_seq int not null,
  touched_at datetime(6) not null,
  key fact_touch_at (touched_at)
) engine=InnoDB default charset=utf8mb4;
