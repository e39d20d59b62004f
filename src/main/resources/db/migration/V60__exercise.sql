create table exercise (
  id             uuid primary key,
  version        integer      not null,
  code           varchar(32)  not null unique,
  name           varchar(200) not null,
  model          varchar(32)  not null,
  territory_code varchar(16)  not null references territory (code),
  cycle_number   integer      not null check (cycle_number > 0),
  state          varchar(32)  not null,
  convener       varchar(32)  not null,
  secretariat_id uuid,
  opened_on      date         not null,
  concluded_on   date,
  recorded_at    timestamptz  not null,
  unique (territory_code, model, cycle_number)
);

create table exercise_step (
  exercise_id uuid         not null references exercise (id),
  number      integer      not null,
  element     varchar(128) not null,
  name        varchar(200) not null,
  open_rooms  integer      not null default 0 check (open_rooms >= 0),
  entered_at  timestamptz,
  left_at     timestamptz,
  primary key (exercise_id, number)
);

create table exercise_log (
  id            bigint generated always as identity primary key,
  exercise_id   uuid          not null references exercise (id),
  step          integer,
  happened_on   date          not null,
  recorded_at   timestamptz   not null,
  text          varchar(2000) not null,
  document_id   uuid,
  retrospective boolean       not null
);

create index exercise_log_of on exercise_log (exercise_id, happened_on desc, id desc);

create table declaration (
  id          uuid primary key,
  version     integer       not null,
  exercise_id uuid          not null references exercise (id),
  number      integer       not null,
  text        varchar(8000) not null,
  place       varchar(200)  not null,
  state       varchar(16)   not null,
  acta_id     uuid,
  recorded_at timestamptz   not null,
  unique (exercise_id, number)
);

create table declaration_signature (
  declaration_id uuid          not null references declaration (id),
  sector         varchar(32)   not null,
  signed         boolean       not null,
  organisation   varchar(200),
  position       varchar(200),
  powers         varchar(1000),
  acted_on       date          not null,
  reason         varchar(2000),
  recorded_by    varchar(128)  not null,
  recorded_at    timestamptz   not null,
  primary key (declaration_id, sector),
  check (signed or reason is not null),
  check (not signed or (organisation is not null and position is not null and powers is not null))
);
