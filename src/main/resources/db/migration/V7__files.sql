-- Files of cases; their bytes are in the file store. There is no foreign key to the case on purpose: files are
-- attached in the filing's transaction before the object mapper writes the case.
create table stored_file (
    id           char(36)     character set ascii collate ascii_bin not null primary key,
    draft        char(36)     character set ascii collate ascii_bin not null,
    complete     boolean      not null,
    complaint_id bigint       null,
    event_seq    int          not null default 0,
    position     int          not null default 0,
    content_type varchar(40)  not null,
    bytes        bigint       not null,
    width        int          not null,
    height       int          not null,
    thumb_bytes  bigint       not null,
    sha256       char(64)     character set ascii collate ascii_bin not null,
    client_name  varchar(120) not null,
    uploaded_at  datetime(6)  not null,
    released_at  datetime(6)  null,
    erased_at    datetime(6)  null,
    index stored_file_case (complaint_id, event_seq, position),
    index stored_file_draft (draft),
    index stored_file_erased (erased_at)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;
