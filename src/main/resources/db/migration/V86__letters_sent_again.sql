-- Who had a letter sent again that was given up; goes with the letter.
create table letter_again (
    letter_id   bigint      not null,
    official_id bigint      not null,
    asked_at    datetime(6) not null,
    key letter_again_letter (letter_id, asked_at),
    constraint letter_again_letter foreign key (letter_id) references letter (id) on delete cascade
) engine = InnoDB default charset = utf8mb4;
