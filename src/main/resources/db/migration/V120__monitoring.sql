-- What has stalled: one open row at most for each exercise (before its STL stands) or STL.
create table stall (
  id             uuid primary key,
  exercise_id    uuid         not null references exercise (id),
  secretariat_id uuid,
  code           varchar(8)   not null,
  level          varchar(16)  not null,
  unblocks       varchar(64)  not null,
  since          date         not null,
  message        varchar(1000) not null,
  incident_id    varchar(64),
  found_at       timestamptz  not null,
  resolved_at    timestamptz
);

create unique index stall_open_exercise on stall (exercise_id) where resolved_at is null;
create index stall_open on stall (found_at) where resolved_at is null;
