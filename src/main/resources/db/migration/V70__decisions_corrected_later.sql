-- What a decision kept in suggestion_judged was corrected to: the service by reclassifying, the agency by transferring. The
-- decision itself stays as it was. The second and third suggestion tell how well they meet the corrected decision; of
-- decisions kept before, only the first is known.
alter table suggestion_judged
    add column second_service         bigint      null after suggested_service,
    add column third_service          bigint      null after second_service,
    add column corrected_service      bigint      null comment 'in the end; null if never corrected' after service_confidence,
    add column corrected_service_rank tinyint     null after corrected_service,
    add column corrected_service_at   datetime(6) null after corrected_service_rank,
    add column second_agency          bigint      null after suggested_agency,
    add column third_agency           bigint      null after second_agency,
    add column corrected_agency       bigint      null after agency_confidence,
    add column corrected_agency_rank  tinyint     null after corrected_agency,
    add column corrected_agency_at    datetime(6) null after corrected_agency_rank;
