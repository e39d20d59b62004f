-- Who follows a garante is registered by its succession: with the decree or agreement, by whom and when it was recorded.
-- An interim one was agreed between government and civil society while no law named anybody.
alter table guarantor
  add column interim     boolean not null default false,
  add column document    text check (document <> ''),
  add column recorded_by text,
  add column recorded_at timestamptz,
  add check (not interim or document is not null);

-- The mandates of a garante's people end with it.
alter table appointment drop constraint appointment_end_reason_check;
alter table appointment add constraint appointment_end_reason_check check (end_reason in
  ('RESIGNED', 'REMOVED', 'TERM', 'OFFICE_CHANGE', 'WITHDRAWAL', 'ACCOUNT_CLOSED', 'GUARANTOR_CHANGED'));
