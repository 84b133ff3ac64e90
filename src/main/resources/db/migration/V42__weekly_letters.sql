-- A weekly report is about no single case.
alter table letter modify complaint_id bigint null;
