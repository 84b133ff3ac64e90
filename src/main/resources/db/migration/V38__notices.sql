-- Who is told what: alerts of clocks, the inbox of officials, letters on their way out.

alter table case_clock
    add column alert_at datetime(6) null comment 'when somebody has to be told of it next',
    add column warned   boolean     not null default false comment 'the warning before the due date was given',
    add key case_clock_alert (alert_at);

update case_clock
set alert_at = timestampadd(second, timestampdiff(second, counted_from, due_at) * 0.8, counted_from)
where stopped_at is null and voided_at is null and missed_at is null and paused_at is null
  and type in ('VERIFY', 'FIRST_RESPONSE', 'RESOLVE', 'PLAN', 'APPEAL')
  and complaint_id in (select id from complaint where source is null);

-- One line of one official's inbox.
create table notice (
    id           bigint      not null auto_increment primary key,
    event_id     char(36)    character set ascii not null comment 'of the case event, or of the alert',
    official_id  bigint      not null,
    complaint_id bigint      not null,
    occasion     varchar(30) not null,
    clock        varchar(20) null comment 'of which it speaks',
    at           datetime(6) not null,
    read_at      datetime(6) null,
    unique key notice_once (event_id, official_id),
    key notice_inbox (official_id, read_at, id),
    key notice_newest (official_id, id),
    constraint notice_official foreign key (official_id) references official (id),
    constraint notice_complaint foreign key (complaint_id) references complaint (id)
) engine = InnoDB default charset = utf8mb4;

-- One e-mail, or one paragraph of a digest. Addresses are not copied: they are asked for when it is sent.
create table letter (
    id           bigint       not null auto_increment primary key,
    event_id     char(36)     character set ascii not null,
    recipient    varchar(30)  character set ascii not null comment 'official/12, or claimant/4711 by case',
    complaint_id bigint       not null,
    seq          int          null comment 'of the event that a claimant is told of',
    occasion     varchar(30)  not null,
    clock        varchar(20)  null,
    written_at   datetime(6)  not null,
    send_at      datetime(6)  not null comment 'not before',
    attempts     int          not null,
    state        varchar(16)  not null comment 'WAITING, SENDING, SENT, UNDELIVERABLE, DROPPED, UNCERTAIN',
    settled_at   datetime(6)  null,
    problem      varchar(300) null,
    stop_token   char(36)     character set ascii not null comment 'whoever has it may end these letters',
    unique key letter_once (event_id, recipient),
    unique key letter_stop (stop_token),
    key letter_queue (state, send_at),
    key letter_settled (state, settled_at),
    key letter_recipient (recipient, state),
    constraint letter_complaint foreign key (complaint_id) references complaint (id)
) engine = InnoDB default charset = utf8mb4;

-- Who wants no letters, or wants them one by one. What stands here overrides the default.
create table letter_wish (
    recipient  varchar(30) character set ascii not null primary key comment 'as in letter',
    rhythm     varchar(10) not null comment 'EACH, DAILY, NEVER',
    changed_at datetime(6) not null
) engine = InnoDB default charset = utf8mb4;
