-- Which cases were handed over at all is asked of those that changed lately, for leaders; the key says so without reading the rows.
alter table complaint
    drop key complaint_updated,
    add key complaint_updated (updated_at, hand_offs, visibility);
