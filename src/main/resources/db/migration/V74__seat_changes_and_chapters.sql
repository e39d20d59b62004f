-- What a sector asks to change about its own seats once the STL stands; the garante's role keeps the roll.
create table seat_request (
  id             uuid          primary key,
  secretariat_id uuid          not null references secretariat (id),
  seat_id        uuid          not null references secretariat_seat (id),
  kind           varchar(16)   not null check (kind in ('REPLACE', 'ALTERNATE', 'VACATE', 'FILL', 'RENEW', 'ELECT')),
  organisation   varchar(200),
  position       varchar(200),
  powers         varchar(1000),
  origin         varchar(16)   not null,
  end_reason     varchar(16),
  term_to        date,
  acted_on       date          not null,
  reason         varchar(1000),
  votes_for      integer       check (votes_for >= 0),
  votes_cast     integer       check (votes_cast >= votes_for),
  document_id    uuid          references document (id),
  state          varchar(16)   not null check (state in ('OPEN', 'RECORDED', 'RETURNED')),
  answer         varchar(1000),
  asked_by       varchar(128)  not null,
  recorded_at    timestamptz   not null,
  check ((organisation is null) = (position is null) and (organisation is null) = (powers is null)),
  check (organisation is null or kind in ('REPLACE', 'ALTERNATE', 'FILL')),
  check ((kind = 'ELECT') = (votes_for is not null) and (votes_for is null) = (votes_cast is null)),
  check (state <> 'RETURNED' or answer is not null)
);

create index seat_request_of on seat_request (secretariat_id, state);
-- A seat is asked to change once at a time.
create unique index seat_request_open on seat_request (seat_id) where state = 'OPEN';

-- Whom a bench of several elected to speak and vote for its sector, as the sixteen of Michoacán's civil society [S3:347].
create table secretariat_spokesperson (
  id             uuid         primary key,
  secretariat_id uuid         not null references secretariat (id),
  sector         varchar(32)  not null check (sector in ('GOVERNMENT', 'OVERSIGHT_BODY', 'CIVIL_SOCIETY')),
  seat_id        uuid         not null references secretariat_seat (id),
  from_day       date         not null,
  to_day         date         check (to_day >= from_day),
  votes_for      integer      not null,
  votes_cast     integer      not null,
  document_id    uuid         references document (id),
  check (2 * votes_for > votes_cast)
);

create unique index secretariat_spokesperson_now on secretariat_spokesperson (secretariat_id, sector) where to_day is null;

-- An organisation that asks to join an STL that stands; the STL decides in a session [S4:84].
create table adhesion (
  agenda_item_id uuid          primary key references agenda_item (id),
  secretariat_id uuid          not null references secretariat (id),
  sector         varchar(32)   not null check (sector in ('GOVERNMENT', 'OVERSIGHT_BODY', 'CIVIL_SOCIETY')),
  organisation   varchar(200)  not null,
  position       varchar(200)  not null,
  powers         varchar(1000) not null,
  sub_sector     varchar(16),
  scope          varchar(200),
  waiver         varchar(2000),
  asked_on       date          not null,
  seat_id        uuid          references secretariat_seat (id),
  asked_by       varchar(128)  not null,
  recorded_at    timestamptz   not null
);

create index adhesion_of on adhesion (secretariat_id, asked_on);

-- Chapters of one STL, as Veracruz had them in its first exercise: each works and proposes on its own [S3:343].
create table secretariat_chapter (
  id             uuid          primary key,
  secretariat_id uuid          not null references secretariat (id),
  name           varchar(200)  not null,
  matter         varchar(2000) not null,
  opened_on      date          not null,
  closed_on      date          check (closed_on >= opened_on),
  recorded_by    varchar(128)  not null,
  recorded_at    timestamptz   not null
);

create index secretariat_chapter_of on secretariat_chapter (secretariat_id, opened_on);
create unique index secretariat_chapter_name on secretariat_chapter (secretariat_id, lower(name)) where closed_on is null;

-- A place of the STL takes part in as many chapters as its sector wants; what no source names is an assumption.
create table secretariat_chapter_place (
  chapter_id uuid not null references secretariat_chapter (id),
  place_id   uuid not null,
  from_day   date not null,
  assumption varchar(1000),
  primary key (chapter_id, place_id)
);

create table secretariat_chapter_act (
  id             uuid          primary key,
  chapter_id     uuid          not null references secretariat_chapter (id),
  number         integer       not null check (number > 0),
  held_on        date          not null,
  title          varchar(200)  not null,
  text           varchar(7000) not null,
  agreed         boolean       not null,
  effect         varchar(16)   check (effect in ('BINDS', 'PROPOSES')),
  agenda_item_id uuid          references agenda_item (id),
  document_id    uuid          references document (id),
  recorded_by    varchar(128)  not null,
  recorded_at    timestamptz   not null,
  unique (chapter_id, number),
  check (effect is distinct from 'BINDS' or document_id is not null and agreed),
  check (effect is distinct from 'PROPOSES' or agenda_item_id is not null)
);

create table secretariat_chapter_presence (
  act_id  uuid not null references secretariat_chapter_act (id),
  seat_id uuid not null references secretariat_seat (id),
  primary key (act_id, seat_id)
);

create table secretariat_chapter_signature (
  act_id      uuid          not null references secretariat_chapter_act (id),
  sector      varchar(32)   not null,
  seat_id     uuid          references secretariat_seat (id),
  reason      varchar(2000),
  acted_on    date          not null,
  recorded_by varchar(128)  not null,
  recorded_at timestamptz   not null,
  primary key (act_id, sector),
  check ((seat_id is null) <> (reason is null))
);
