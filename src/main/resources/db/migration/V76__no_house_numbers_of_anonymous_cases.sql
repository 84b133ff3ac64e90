-- Anonymous cases have "no house number", in whatever form it was written. What may hold one is no longer public; an official
-- may release an address without it.
update complaint set public_address = null where visibility = 'ANONYMOUS' and public_address regexp '[0-9]';
