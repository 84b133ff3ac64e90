-- Cases, their clocks and their history. `case_event` is the truth; `complaint` and `case_clock` are where it has led.

create sequence complaint_seq start with 1 increment by 50;
create sequence case_clock_seq start with 1 increment by 50;
create sequence case_event_seq start with 1 increment by 50;
create sequence claimant_seq start with 1 increment by 50;
create sequence follower_seq start with 1 increment by 50;

create table complaint (
    id             bigint        not null primary key,
    version        bigint        not null,
    revision       int           not null comment 'what an official must have seen before deciding',
    reference      char(9)       character set ascii not null,
    submission     char(36)      character set ascii not null,
    status         varchar(20)   not null,
    close_reason   varchar(20)   null,
    status_before  varchar(20)   null comment 'of a duplicate, to return to',
    kind           varchar(20)   not null,
    track          varchar(20)   not null,
    visibility     varchar(12)   not null,
    channel        varchar(12)   not null,
    hidden         boolean       not null,
    service_id     bigint        not null,
    area_id        bigint        not null,
    district_id    bigint        not null,
    address        varchar(300)  null,
    lat            double        null,
    lon            double        null,
    title          varchar(200)  not null,
    text           mediumtext    not null,
    released_at    datetime(6)   null,
    public_title   varchar(200)  null,
    public_text    mediumtext    null,
    public_address varchar(300)  null,
    desk_id        bigint        not null comment 'receiving desk, the first holder',
    holder_id      bigint        not null,
    handler_id     bigint        null,
    former_holders varchar(400)  not null,
    hand_offs      int           not null,
    calendar_id    bigint        not null,
    policy_version int           not null,
    source         varchar(60)   null,
    source_id      varchar(100)  null,
    filed_at       datetime(6)   not null,
    updated_at     datetime(6)   not null,
    verified_at    datetime(6)   null,
    answered_at    datetime(6)   null,
    closed_at      datetime(6)   null,
    outcome        varchar(20)   null,
    answer_text    mediumtext    null comment 'the answer that stands',
    answers        int           not null,
    disputes       int           not null,
    followers      int           not null,
    claimants      int           not null,
    contactable    boolean       not null,
    survivor_id    bigint        null,
    due_clock      varchar(20)   null,
    due_at         datetime(6)   null comment 'of the office clock that is due next',
    last_seq       int           not null,
    unique key complaint_reference (reference),
    unique key complaint_submission (submission),
    unique key complaint_source (source, source_id),
    key complaint_survivor (survivor_id),
    key complaint_queue (holder_id, status, due_at),
    key complaint_updated (updated_at)
) engine = InnoDB default charset = utf8mb4;

create table case_clock (
    id               bigint        not null primary key,
    complaint_id     bigint        not null,
    type             varchar(20)   not null,
    round            int           not null,
    started_at       datetime(6)   not null comment 'of the first round: elapsed time runs from here',
    counted_from     datetime(6)   not null comment 'days lead from here to due_at',
    due_at           datetime(6)   not null,
    days             int           not null,
    policy_version   int           not null,
    calendar_id      bigint        not null,
    calendar_version int           not null,
    paused_at        datetime(6)   null,
    paused_days      int           not null,
    pauses           varchar(1000) not null,
    stopped_at       datetime(6)   null,
    missed_at        datetime(6)   null,
    voided_at        datetime(6)   null,
    act_at           datetime(6)   null comment 'when the sweep has to look at it next',
    unique key case_clock_round (complaint_id, type, round),
    key case_clock_act (act_at),
    constraint case_clock_complaint foreign key (complaint_id) references complaint (id)
) engine = InnoDB default charset = utf8mb4;

-- Immutable, except that the words beside a fact can be redacted or erased.
create table case_event (
    id           bigint      not null primary key,
    event_id     char(36)    character set ascii not null,
    complaint_id bigint      not null,
    seq          int         not null,
    type         varchar(30) not null,
    payload      text        not null comment 'JSON: the fields of the event, and what it did to the clocks',
    actor_kind   varchar(12) not null,
    official_id  bigint      null,
    agency_id    bigint      null,
    role         varchar(12) null,
    source       varchar(60) null,
    occurred_at  datetime(6) not null,
    recorded_at  datetime(6) not null,
    text         mediumtext  null,
    public_text  mediumtext  null,
    unique key case_event_seq (complaint_id, seq),
    unique key case_event_id (event_id),
    constraint case_event_complaint foreign key (complaint_id) references complaint (id)
) engine = InnoDB default charset = utf8mb4;

create table claimant (
    id           bigint       not null primary key,
    complaint_id bigint       not null,
    code_hash    char(64)     character set ascii not null comment 'HMAC-SHA-256; the key is not in the database',
    phone        varchar(20)  null,
    email        varchar(254) null,
    citizen_id   bigint       null,
    language     varchar(8)   not null,
    since        datetime(6)  not null,
    left_at      datetime(6)  null,
    wrong_codes  int          not null,
    unique key claimant_complaint (complaint_id),
    key claimant_citizen (citizen_id),
    constraint claimant_complaint_known foreign key (complaint_id) references complaint (id)
) engine = InnoDB default charset = utf8mb4;

create table follower (
    id           bigint      not null primary key,
    complaint_id bigint      not null,
    token_hash   char(64)    character set ascii not null,
    since        datetime(6) not null,
    unique key follower_once (complaint_id, token_hash),
    constraint follower_complaint foreign key (complaint_id) references complaint (id)
) engine = InnoDB default charset = utf8mb4;

-- Finds one text that is sent to many cases.
create table sent_text (
    text_hash    char(64)    character set ascii not null,
    complaint_id bigint      not null,
    sent_at      datetime(6) not null,
    key sent_text_hash (text_hash, sent_at)
) engine = InnoDB default charset = utf8mb4;
