create sequence official_seq start with 1 increment by 50;
create sequence citizen_seq start with 1 increment by 50;

create table official (
  id bigint not null primary key,
  version bigint not null,
  user_name varchar(40) not null,
  display_name varchar(120) not null,
  email varchar(254) null,
  agency_id bigint not null,
  password_hash varchar(200) not null,
  active boolean not null,
  created_at datetime(6) not null,
  password_set_at datetime(6) not null,
  unique key official_user_name (user_name),
  key official_agency (agency_id, display_name),
  constraint official_of_agency foreign key (agency_id) references agency (id)
) engine=InnoDB default charset=utf8mb4;

create table official_mandate (
  official_id bigint not null,
  role varchar(20) not null,
  agency_id bigint not null,
  secret boolean not null,
  primary key (official_id, role, agency_id, secret),
  key official_mandate_agency (agency_id, role),
  constraint mandate_of_official foreign key (official_id) references official (id),
  constraint mandate_for_agency foreign key (agency_id) references agency (id)
) engine=InnoDB default charset=utf8mb4;

create table citizen (
  id bigint not null primary key,
  version bigint not null,
  contact varchar(254) not null,
  display_name varchar(120) not null,
  password_hash varchar(200) not null,
  created_at datetime(6) not null,
  unique key citizen_contact (contact)
) engine=InnoDB default charset=utf8mb4;
