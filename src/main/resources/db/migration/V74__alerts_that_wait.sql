-- What is due to be told of closed cases waits outside the index of alerts, in which every sweep looks: of a duplicate until it
-- stands alone again, of any other until it is reopened. A plan is a promise still to be kept.
alter table case_clock add column alert_waits datetime(6) null comment 'alert_at, while nobody is to be told';

update case_clock k join complaint c on c.id = k.complaint_id
set k.alert_waits = k.alert_at, k.alert_at = null
where k.alert_at is not null and c.status = 'CLOSED' and (k.type <> 'PLAN' or c.close_reason = 'DUPLICATE');
