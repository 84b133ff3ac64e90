-- What an official made secret is counted where it was held then, and whether it was late then, though hardly anybody may read it.
alter table complaint
    add column sealed_at     datetime(6) null comment 'when an official made it secret; empty where the citizen did, or a service at filing',
    add column sealed_holder bigint      null comment 'which agency had it then',
    add column sealed_due    datetime(6) null comment 'the due date that had passed then; empty if none had',
    add key complaint_sealed (sealed_holder, sealed_at);

update complaint c
    join (select complaint_id, max(occurred_at) at from case_event
          where type = 'VISIBILITY_CHANGED' and actor_kind = 'OFFICIAL' and json_value(payload, '$.to') = 'SECRET'
          group by complaint_id) e on e.complaint_id = c.id
set c.sealed_at = e.at, c.sealed_holder = c.holder_id,
    c.sealed_due = (select min(k.due_at) from case_clock k
                    where k.complaint_id = c.id and k.type in ('VERIFY', 'FIRST_RESPONSE', 'RESOLVE', 'APPEAL') and k.due_at < e.at
                      and coalesce(k.stopped_at, k.voided_at, e.at) >= e.at and k.paused_at is null)
where c.visibility = 'SECRET';

-- Who may not read a case is told of it only where it was and how late; that stays as it was told.
alter table notice
    add column agency_id bigint      null comment 'where the case was, for a reader who may know no more of it',
    add column due_at    datetime(6) null comment 'the due date that had passed';

-- While a case waits for its citizen it is due at no date that is known yet, and is late by none.
update complaint c
    join case_clock k on k.complaint_id = c.id and k.type = 'RESOLVE' and k.paused_at is not null and k.stopped_at is null
        and k.voided_at is null and k.due_at = c.due_at
set c.due_at = null, c.due_clock = null
where c.due_clock = 'RESOLVE';

-- When each round of a clock began: the time in which the case stood answered before is charged to nobody.
alter table case_clock add column began_at datetime(6) null comment 'when this round began';

update case_clock k
    join case_clock p on p.complaint_id = k.complaint_id and p.type = k.type and p.round = k.round - 1
set k.began_at = (select min(e.occurred_at) from case_event e
                  where e.complaint_id = k.complaint_id and e.occurred_at >= coalesce(p.stopped_at, p.voided_at)
                    and e.type in ('DISPUTED', 'REOPENED', 'UNMERGED', 'PLAN_MISSED', 'APPEAL_UPHELD', 'SURVIVOR_DECIDED'))
where k.type in ('VERIFY', 'FIRST_RESPONSE', 'RESOLVE');
