-- The documents of an application, its correction within a term, its withdrawal (R2.5).
alter table open_call_application
  add column uploads integer not null default 0,
  add column correction_reason varchar(2000),
  add column correction_day date,
  add column correction_until timestamptz,
  add column withdrawn_at timestamptz;

alter table open_call_application drop constraint open_call_application_status_check;
alter table open_call_application add constraint open_call_application_status_check check (status in ('RECEIVED',
  'INCOMPLETE', 'ELIGIBLE', 'INELIGIBLE', 'SELECTED', 'RESERVE', 'DECLINED', 'NOT_ACCEPTED', 'APPOINTED', 'WITHDRAWN'));

-- A withdrawn application keeps its number and nothing that tells whose it was.
do $$
declare
  old_check text;
begin
  select conname into strict old_check from pg_constraint
    where conrelid = 'open_call_application'::regclass and contype = 'c'
    and pg_get_constraintdef(oid) like '%on_paper%contact_email%';
  execute format('alter table open_call_application drop constraint %I', old_check);
end $$;
alter table open_call_application add constraint open_call_application_contact
  check (on_paper or contact_email is not null or status = 'WITHDRAWN');
alter table open_call_application add constraint open_call_application_withdrawn
  check ((withdrawn_at is not null) = (status = 'WITHDRAWN'));
alter table open_call_application add constraint open_call_application_correction
  check ((correction_reason is null) = (correction_until is null) and (correction_day is null) = (correction_until is null)
    and (status <> 'INCOMPLETE' or correction_until is not null));

create table open_call_document (
  application_id uuid         not null references open_call_application (id),
  position       integer      not null,
  document_id    uuid         not null unique references document (id),
  file_name      varchar(140) not null,
  added_at       timestamptz  not null,
  primary key (application_id, position)
);
