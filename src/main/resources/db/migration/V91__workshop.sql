create table workshop (
  id             uuid primary key,
  exercise_id    uuid         not null references exercise (id),
  secretariat_id uuid,
  title          varchar(200) not null,
  audience       varchar(300) not null,
  place          varchar(300) not null,
  planned_on     date         not null,
  held_on        date,
  government     integer check (government >= 0),
  oversight_body integer check (oversight_body >= 0),
  civil_society  integer check (civil_society >= 0),
  others         integer check (others >= 0),
  materials      varchar(500),
  evaluation     varchar(3000),
  limitation     varchar(1500),
  document_id    uuid,
  recorded_at    timestamptz  not null
);

create index workshop_of_exercise on workshop (exercise_id, planned_on);
