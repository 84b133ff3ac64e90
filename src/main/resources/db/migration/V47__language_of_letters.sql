-- In which language an official wants letters.
alter table letter_wish add column language char(2) character set ascii null comment 'Indonesian where nothing was chosen';
