-- Texts are forgotten once the day is over within which they are counted.
alter table sent_text add key sent_text_sent (sent_at);
