-- Why the window of a consultation is shorter than recommended (R5.1); public.
alter table consultation add column term_reason varchar(1500);
