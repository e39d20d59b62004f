-- The working days of notice that the rules asked for when a call was judged; unknown for calls that were taken before.
alter table session_call add column notice_days integer check (notice_days > 0);
