-- Dumps that were made before places were held back (V101) say where those cases are; they are revised as if it had been withdrawn.
insert into withdrawn_case (reference, filed_at, withdrawn_at)
    select reference, filed_at, utc_timestamp(6) from complaint
    where released_at is not null and place_released_at is null and (verified_at is not null or split_from is not null);
