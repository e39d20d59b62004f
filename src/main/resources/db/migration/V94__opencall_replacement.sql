-- A declared vacancy of an installed STL is filled by a call of its own (X4).
alter table open_call drop constraint open_call_purpose_check;
alter table open_call add constraint open_call_purpose_check
  check (purpose in ('SECRETARIAT_SEATS', 'FACILITATOR', 'MESAS', 'REPLACEMENT'));
