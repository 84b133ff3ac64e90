-- When something last happened to a case that everybody may know of: what officials do among themselves moves no moment of the public.
alter table complaint
    add column told_at datetime(6) not null default current_timestamp(6) comment 'last entry of its public history, or last duplicate that was merged into it';

update complaint set told_at = updated_at;

update complaint c join (
        select complaint_id, max(recorded_at) as told_at from case_event
        where type not in ('ANSWER_PROPOSED', 'ANSWER_RETURNED', 'CLAIMANT_LEFT', 'HANDLER_ASSIGNED', 'NOTE_ADDED', 'FILE_ADDED', 'FOLLOWED',
            'UNFOLLOWED', 'IDENTITY_OPENED', 'HIDDEN')
        group by complaint_id) e on e.complaint_id = c.id
set c.told_at = e.told_at;
