-- Where a case is becomes public once an official has released it, which its words may have been before: a service may show those at
-- filing. What officials and imports released is in the history; what is not found there keeps its place back.
alter table complaint add column place_released_at datetime(6) null comment 'when an official first released where it is';

update complaint c join (
        select complaint_id, min(occurred_at) as released_at from case_event
        where type = 'RELEASED' or type = 'VERIFIED' and json_extract(payload, '$.released') = 'true'
        group by complaint_id) e on e.complaint_id = c.id
set c.place_released_at = e.released_at where c.released_at is not null;

-- Parts were released with their own words by the split itself, whatever was known of where their whole is. Such a part keeps its place
-- only where it, its whole or the whole of that was released in an act of its own.
update complaint part left join (
        with recursive released as (
            select c.id from complaint c
                join case_event filed on filed.complaint_id = c.id and filed.seq = 1
                join case_event e on e.complaint_id = c.id
            where c.place_released_at is not null
                and (c.split_from is not null or c.id in (select split_from from complaint where split_from is not null))
                and (e.type = 'RELEASED' or e.type = 'VERIFIED' and json_extract(e.payload, '$.released') = 'true'
                    and (json_value(filed.payload, '$.origin') <> 'SPLIT' or e.recorded_at <> filed.recorded_at))
            union
            select p.id from released join complaint p on p.split_from = released.id)
        select id from released) released on released.id = part.id
set part.place_released_at = null
where part.split_from is not null and released.id is null;
