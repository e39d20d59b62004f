-- An exercise that rests because nobody fills the role of the garante keeps the state in which it stood.
alter table exercise
  add column resume_state varchar(32),
  add column suspended_at timestamptz,
  add check ((state = 'SUSPENDED_NO_GUARANTOR') = (resume_state is not null)),
  add check ((resume_state is null) = (suspended_at is null)),
  add check (resume_state <> 'SUSPENDED_NO_GUARANTOR');
create index exercise_suspended on exercise (id) where suspended_at is not null;

-- A garante that was extinguished or changed, as somebody reported it and somebody of another party confirmed (G-29).
create table guarantor_succession (
  id                uuid primary key,
  territory         text        not null references territory (code),
  outgoing_id       uuid        references guarantor (id),
  outgoing          text        not null check (outgoing <> ''),
  branch            text        not null check (branch in ('ALL', 'EXECUTIVE', 'LEGISLATIVE', 'JUDICIAL')),
  independence      text        not null check (independence in
    ('AUTONOMOUS', 'DECONCENTRATED_EXECUTIVE', 'INTERNAL_CONTROL', 'NONE')),
  last_day          date        not null,
  document          text        not null check (document <> ''),
  published_on      date        not null,
  state             text        not null check (state in ('REPORTED', 'REJECTED', 'CONFIRMED', 'CONCLUDED')),
  reported_as       text        not null,
  reported_by       text        not null,
  reported_at       timestamptz not null,
  confirmed_as      text,
  confirmed_by      text,
  rejection         text,
  suspended_on      date,
  files             text,
  handed_on         date,
  acta_document_id  uuid,
  concluded_on      date,
  check (state not in ('CONFIRMED', 'CONCLUDED') or confirmed_by is not null and outgoing_id is not null),
  check (confirmed_by is null or confirmed_by <> reported_by and confirmed_as <> reported_as),
  check ((state = 'REJECTED') = (rejection is not null)),
  check ((files is null) = (handed_on is null)),
  check ((state = 'CONCLUDED') = (concluded_on is not null))
);
-- Each garante leaves the role once.
create unique index guarantor_succession_once on guarantor_succession (outgoing_id) where state <> 'REJECTED';
create index guarantor_succession_of on guarantor_succession (territory, last_day);

-- Who follows: named by law, or proposed by government and civil society, as often as it takes.
create table guarantor_successor (
  id            uuid primary key,
  succession_id uuid    not null references guarantor_succession (id),
  round         integer not null check (round > 0),
  by_law        boolean not null,
  branch        text    not null check (branch in ('ALL', 'EXECUTIVE', 'LEGISLATIVE', 'JUDICIAL')),
  organisation  text    not null check (organisation <> ''),
  independence  text    not null check (independence in
    ('AUTONOMOUS', 'DECONCENTRATED_EXECUTIVE', 'INTERNAL_CONTROL', 'NONE')),
  first_day     date    not null,
  reason        text    not null check (reason <> ''),
  guarantor_id  uuid    references guarantor (id),
  position      text,
  powers        text,
  received_on   date,
  unique (succession_id, round, branch, organisation),
  check ((received_on is null) = (position is null) and (received_on is null) = (powers is null))
);

-- What government and civil society said of a round: added once, never changed.
create table guarantor_succession_act (
  succession_id uuid        not null references guarantor_succession (id),
  round         integer     not null,
  sector        text        not null check (sector in ('GOVERNMENT', 'CIVIL_SOCIETY')),
  agreed        boolean     not null,
  position      text        not null check (position <> ''),
  reason        text        check (reason <> ''),
  acted_on      date        not null,
  recorded_by   text        not null,
  recorded_at   timestamptz not null,
  primary key (succession_id, round, sector),
  check (agreed or reason is not null)
);
