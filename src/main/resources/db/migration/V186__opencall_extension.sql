-- When a reception was extended, for whoever follows what calls publish; of earlier ones nobody knows the moment.
alter table open_call add column extended_at timestamptz;
