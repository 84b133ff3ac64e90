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
