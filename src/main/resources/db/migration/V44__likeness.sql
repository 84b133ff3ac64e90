-- What a picture looks like, so that one that was used before is recognised.
-- Two likenesses that differ in at most 3 of 64 bits share at least one of four bands of 16 bits.
alter table stored_file
    add column likeness bigint null comment 'difference hash of a picture',
    add column reused_of char(36) character set ascii collate ascii_bin null comment 'the first earlier file of another case that looks the same',
    add column band0 smallint unsigned as (likeness & 65535) virtual,
    add column band1 smallint unsigned as ((likeness >> 16) & 65535) virtual,
    add column band2 smallint unsigned as ((likeness >> 32) & 65535) virtual,
    add column band3 smallint unsigned as ((likeness >> 48) & 65535) virtual,
    add index stored_file_band0 (band0),
    add index stored_file_band1 (band1),
    add index stored_file_band2 (band2),
    add index stored_file_band3 (band3),
    add index stored_file_reused (reused_of);
