-- Notices that somebody does not want by mail. What is due by rule is no choice: a published call or consultation (G-09), a
-- date that has come (G-21), a task that waits again, links to choose a password.
create table unwanted_notice (
  username text not null references person (username),
  notice   text not null check (notice in ('TASK_OPENED', 'TASK_SOON')),
  primary key (username, notice)
);
