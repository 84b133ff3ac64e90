-- Who filed a case anonymously stays so where somebody made it secret afterwards, and in the parts it was split into.
alter table complaint add column stays_anonymous boolean not null default false;

update complaint c set stays_anonymous = true
where c.visibility = 'SECRET' and exists (select 1 from case_event e
    where e.complaint_id = c.id and e.type = 'VISIBILITY_CHANGED' and e.payload like '%"from":"ANONYMOUS"%');

update complaint part join complaint whole on whole.id = part.split_from
set part.stays_anonymous = true
where whole.stays_anonymous and part.visibility = 'SECRET';
