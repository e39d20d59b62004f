-- A vacancy of an STL is called for once at a time, from the beginning and not only from the publication (X4). A call that
-- runs already ends what it holds without a row here.
create table vacancy_call (
  id             uuid        primary key,
  secretariat_id uuid        not null references secretariat (id),
  exercise_id    uuid        not null references exercise (id),
  begun_at       timestamptz not null,
  ended_at       timestamptz
);
create unique index vacancy_call_now on vacancy_call (secretariat_id) where ended_at is null;
create index vacancy_call_of on vacancy_call (exercise_id);
