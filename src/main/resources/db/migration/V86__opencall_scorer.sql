-- Whoever gave points in a call decides no objection against its result (E2e), whatever became of the points.
create table open_call_scorer (
  call_id  uuid         not null references open_call (id),
  username varchar(128) not null,
  primary key (call_id, username)
);

-- What was withdrawn before leaves nothing personal behind either (R2.5).
delete from open_call_panel_score where application_id in (select id from open_call_application where status = 'WITHDRAWN');
delete from open_call_conflict where application_id in (select id from open_call_application where status = 'WITHDRAWN');
update open_call_application set correction_reason = null, correction_day = null, correction_until = null
  where status = 'WITHDRAWN';
