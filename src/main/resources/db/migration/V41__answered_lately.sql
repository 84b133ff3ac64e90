-- What oversight looks through: the cases answered lately.
alter table complaint
    add key complaint_answered (answered_at);
