-- What waits for whom: one row for each open task of the engine, kept in the engine's transaction.
create table pending_task (
  task_id        varchar(64) primary key,
  exercise_id    uuid,
  secretariat_id uuid,
  tenant         varchar(64)  not null,
  element        varchar(128) not null,
  name           varchar(255) not null,
  role           varchar(64)  not null,
  role_groups    varchar(400) not null,
  step           integer,
  opened_at      timestamptz  not null,
  due_at         timestamptz  not null
);

create index pending_task_exercise on pending_task (exercise_id, due_at);
create index pending_task_secretariat on pending_task (secretariat_id, due_at);
create index pending_task_due on pending_task (due_at);
