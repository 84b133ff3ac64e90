-- A number of days may be for one service or one agency, each with those below it; a missing one means every other one.
alter table policy_days
    add column service_id bigint null after track,
    add column agency_id bigint null after service_id,
    add constraint policy_days_service foreign key (service_id) references service (id),
    add constraint policy_days_agency foreign key (agency_id) references agency (id),
    add unique key policy_days_for (policy_version, clock, kind, track, service_id, agency_id),
    drop key policy_days_term;
