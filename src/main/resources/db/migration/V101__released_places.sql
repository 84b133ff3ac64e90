-- Where a case is becomes public once an official has released it, which its words may have been before: a service may show those at
-- filing. What officials and imports released is in the history; what is not found there keeps its place back.
alter table complaint add column place_released_at datetime(6) null comment 'when an official first released where it is';

update complaint c join (
        select complaint_id, min(occurred_at) as released_at from case_event
        where type = 'RELEASED' or type = 'VERIFIED' and json_extract(payload, '$.released') = 'true'
        group by complaint_id) e on e.complaint_id = c.id
set c.place_released_at = e.released_at where c.released_at is not null;

-- Parts were released with their own words, whatever was known of where their whole is.
update complaint part join complaint whole on whole.id = part.split_from
set part.place_released_at = null
where whole.place_released_at is null
    and not exists (select 1 from case_event e where e.complaint_id = part.id and e.type = 'RELEASED');
