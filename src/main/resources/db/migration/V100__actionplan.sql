create table commitment (
  id                  uuid primary key,
  version             integer       not null,
  exercise_id         uuid          not null,
  topic_id            uuid,
  origin              varchar(16)   not null check (origin in ('COCREATED', 'PROACTIVE')),
  state               varchar(16)   not null check (state in ('DRAFT', 'REWORK', 'SUBMITTED', 'REJECTED', 'PARKED',
    'APPROVED', 'IN_PROGRESS', 'DELAYED', 'COMPLETED', 'CLOSED')),
  state_reason        varchar(4000),
  number              integer check (number > 0),
  agenda_item_id      uuid unique,
  name                varchar(200)  not null,
  public_problem      varchar(4000) not null,
  commitment_text     varchar(4000) not null,
  how_it_solves       varchar(4000) not null,
  axes                varchar(64)   not null,
  lead_agency         varchar(200)  not null,
  lead_agency_accepts boolean       not null,
  beneficiaries       varchar(2000) not null,
  start_date          date          not null,
  end_date            date          not null,
  indicator           varchar(1000) not null,
  baseline            varchar(1000) not null,
  target              varchar(1000) not null,
  recorded_at         timestamptz   not null,
  unique (exercise_id, number),
  check (origin = 'PROACTIVE' or topic_id is not null),
  check (state not in ('REWORK', 'REJECTED', 'PARKED') or state_reason is not null),
  check (state not in ('IN_PROGRESS', 'DELAYED', 'COMPLETED', 'CLOSED') or number is not null)
);

create index commitment_of_exercise on commitment (exercise_id, number, recorded_at);

create index commitment_of_topic on commitment (topic_id, recorded_at);

create table milestone (
  id                    uuid primary key,
  version               integer       not null,
  commitment_id         uuid          not null references commitment (id),
  position              integer       not null check (position > 0),
  name                  varchar(500)  not null,
  end_date              date          not null,
  responsible           varchar(200)  not null,
  means_of_verification varchar(1000) not null,
  status                varchar(16)   not null check (status in ('NOT_STARTED', 'IN_PROGRESS', 'COMPLETED', 'DELAYED')),
  progress_text         varchar(4000),
  final_text            varchar(4000),
  delay_reason          varchar(2000),
  next_steps            varchar(2000),
  reported_on           date,
  check (status <> 'COMPLETED' or final_text is not null),
  check (status <> 'DELAYED' or delay_reason is not null)
);

create index milestone_of_commitment on milestone (commitment_id, position);
