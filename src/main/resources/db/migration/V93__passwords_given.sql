-- Whether somebody else set the password: who signs in with it has to choose another before anything else (ADR 0023).
alter table official add column password_given boolean not null default false;
