-- The role that is asked first is that of the first group; nothing read it a second time.
alter table pending_task drop column role;
