-- What a leader's screen asks of all agencies below is answered from these keys alone: without them each question reads the rows
-- of all pending cases, or of all that were decided within ninety days, which a ministry has hundreds of thousands of.
alter table complaint
    drop key complaint_queue,
    add key complaint_queue (holder_id, status, due_at, visibility, handler_id, filed_at),
    drop key complaint_filed,
    add key complaint_filed (filed_at, status, holder_id, visibility),
    drop key complaint_decided,
    add key complaint_decided (decided_at, holder_id, visibility, source, said_hash, service_id, answered_at, disputes);
