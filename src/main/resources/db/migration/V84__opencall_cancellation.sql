-- A call can be cancelled before its result is public; who did it and why stays.
alter table open_call drop constraint open_call_state_check;
alter table open_call add constraint open_call_state_check
  check (state in ('DRAFT', 'PUBLISHED', 'CLOSED', 'RESULT', 'DESIGNATED', 'VOID', 'CANCELLED'));

do $$
declare
  one text;
begin
  for one in select conname from pg_constraint where conrelid = 'open_call'::regclass and contype = 'c'
      and (pg_get_constraintdef(oid) like '%ended_on IS NOT NULL%' or pg_get_constraintdef(oid) like '%void_reason IS NOT NULL%') loop
    execute format('alter table open_call drop constraint %I', one);
  end loop;
end $$;
alter table open_call add constraint open_call_ended
  check ((ended_on is not null) = (state in ('DESIGNATED', 'VOID', 'CANCELLED')));
alter table open_call add constraint open_call_why_without
  check ((void_reason is not null) = (state in ('VOID', 'CANCELLED')));
