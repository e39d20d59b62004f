-- A sitting of the table of a topic; the topic comes back to its table where the STL approved nothing.
create table mesa (
  id             uuid primary key,
  exercise_id    uuid         not null references exercise (id),
  topic_id       uuid         not null references topic (id),
  secretariat_id uuid,
  round          integer      not null check (round > 0),
  installed_on   date         not null,
  place          varchar(300) not null,
  rapporteur     varchar(200) not null,
  closed_on      date check (closed_on >= installed_on),
  closing_reason varchar(2000),
  document_id    uuid,
  recorded_at    timestamptz  not null,
  unique (topic_id, round),
  check (closing_reason is null or closed_on is not null),
  check (document_id is null or closed_on is not null)
);

create index mesa_of_exercise on mesa (exercise_id, installed_on);

-- One person each, without the name.
create table mesa_participant (
  id           bigint generated always as identity primary key,
  mesa_id      uuid         not null references mesa (id),
  sector       varchar(16)  not null check (sector in ('GOVERNMENT', 'OVERSIGHT_BODY', 'CIVIL_SOCIETY', 'OTHER')),
  organisation varchar(200) not null,
  role         varchar(16)  not null check (role in ('DECISION_MAKER', 'OPERATIONAL', 'EXPERT', 'CITIZEN'))
);

create index mesa_participant_of on mesa_participant (mesa_id, id);

-- Which drafts a sitting put on the table; their words are the action plan's.
create table mesa_draft (
  commitment_id uuid primary key,
  mesa_id       uuid    not null references mesa (id),
  position      integer not null check (position > 0),
  rounds        integer not null default 0 check (rounds >= 0),
  unique (mesa_id, position)
);

-- What an agency answered that does not take a draft on; kept when the draft goes to another.
create table mesa_refusal (
  id            bigint generated always as identity primary key,
  commitment_id uuid          not null references mesa_draft (commitment_id),
  agency        varchar(200)  not null,
  reason        varchar(2000) not null,
  recorded_at   timestamptz   not null
);

create index mesa_refusal_of on mesa_refusal (commitment_id, id);

create table mesa_opinion (
  mesa_id     uuid         not null references mesa (id),
  round       integer      not null,
  sector      varchar(32)  not null,
  agreed      boolean      not null,
  reason      varchar(2000),
  acted_on    date         not null,
  recorded_by varchar(128) not null,
  recorded_at timestamptz  not null,
  primary key (mesa_id, round, sector),
  check (agreed or reason is not null)
);

create table draft_opinion (
  commitment_id uuid         not null references mesa_draft (commitment_id),
  round         integer      not null,
  sector        varchar(32)  not null,
  agreed        boolean      not null,
  reason        varchar(2000),
  acted_on      date         not null,
  recorded_by   varchar(128) not null,
  recorded_at   timestamptz  not null,
  primary key (commitment_id, round, sector),
  check (agreed or reason is not null)
);
