create table secretariat (
  id                        uuid primary key,
  version                   integer      not null,
  code                      varchar(32)  not null unique,
  territory_code            varchar(16)  not null references territory (code),
  name                      varchar(200) not null,
  state                     varchar(16)  not null
    check (state in ('FORMING', 'ACTIVE', 'DORMANT', 'SUSPENDED', 'DISSOLVED')),
  vote_unit                 varchar(16)  check (vote_unit in ('SECTOR', 'MEMBER')),
  majority                  varchar(16)  check (majority in ('SIMPLE', 'TWO_THIRDS', 'THREE_FIFTHS')),
  notice_days_ordinary      integer      check (notice_days_ordinary between 1 and 60),
  notice_days_extraordinary integer      check (notice_days_extraordinary between 1 and 60),
  session_period_days       integer      check (session_period_days between 7 and 180),
  presider                  varchar(32),
  secretary                 varchar(32),
  task                      varchar(4000),
  extraordinary_criteria    varchar(2000),
  composition               varchar(32),
  waiver                    varchar(2000),
  installed_on              date,
  installation_document_id  uuid,
  recorded_at               timestamptz  not null,
  check (state = 'FORMING' or installed_on is not null and installation_document_id is not null),
  check (state = 'FORMING' or vote_unit is not null and majority is not null and notice_days_ordinary is not null
    and notice_days_extraordinary is not null and session_period_days is not null and presider is not null
    and secretary is not null),
  check (vote_unit <> 'MEMBER' or composition <> 'UNBALANCED_WARN' or waiver is not null)
);

-- The STL is permanent: a territory has one at a time.
create unique index secretariat_of_territory on secretariat (territory_code) where state <> 'DISSOLVED';

create table secretariat_seat (
  id             uuid primary key,
  secretariat_id uuid          not null references secretariat (id),
  sector         varchar(32)   not null check (sector in ('GOVERNMENT', 'OVERSIGHT_BODY', 'CIVIL_SOCIETY')),
  organisation   varchar(200),
  position       varchar(200),
  powers         varchar(1000),
  alternate      boolean       not null,
  from_day       date          not null,
  to_day         date,
  recorded_by    varchar(128)  not null,
  recorded_at    timestamptz   not null,
  check (to_day is null or to_day >= from_day),
  check (organisation is null and position is null and powers is null and not alternate
    or organisation is not null and position is not null and powers is not null)
);

create index secretariat_seat_of on secretariat_seat (secretariat_id, sector, from_day);

create table secretariat_log (
  id             bigint generated always as identity primary key,
  secretariat_id uuid          not null references secretariat (id),
  happened_on    date          not null,
  recorded_at    timestamptz   not null,
  text           varchar(3000) not null,
  document_id    uuid,
  retrospective  boolean       not null
);

create index secretariat_log_of on secretariat_log (secretariat_id, happened_on desc, id desc);

create table installation_attempt (
  secretariat_id uuid         not null references secretariat (id),
  number         integer      not null check (number > 0),
  exercise_id    uuid         not null references exercise (id),
  cited_for      date,
  held_on        date,
  place          varchar(200),
  failure        varchar(2000),
  recorded_at    timestamptz  not null,
  primary key (secretariat_id, number)
);

create table installation_presence (
  secretariat_id uuid    not null,
  number         integer not null,
  seat_id        uuid    not null references secretariat_seat (id),
  primary key (secretariat_id, number, seat_id),
  foreign key (secretariat_id, number) references installation_attempt (secretariat_id, number)
);

create table installation_signature (
  secretariat_id uuid          not null,
  number         integer       not null,
  sector         varchar(32)   not null,
  seat_id        uuid          references secretariat_seat (id),
  reason         varchar(2000),
  acted_on       date          not null,
  recorded_by    varchar(128)  not null,
  recorded_at    timestamptz   not null,
  primary key (secretariat_id, number, sector),
  foreign key (secretariat_id, number) references installation_attempt (secretariat_id, number),
  check ((seat_id is null) <> (reason is null))
);

create table agenda_item (
  id             uuid primary key,
  secretariat_id uuid          not null references secretariat (id),
  exercise_id    uuid          references exercise (id),
  kind           varchar(16)   not null,
  subject_id     uuid,
  title          varchar(300)  not null,
  text           varchar(8000) not null,
  withdrawn      boolean       not null default false,
  filed_on       date          not null,
  recorded_at    timestamptz   not null
);

create index agenda_item_of on agenda_item (secretariat_id, filed_on);
create index agenda_item_of_exercise on agenda_item (exercise_id);

create table session (
  id             uuid primary key,
  secretariat_id uuid          not null references secretariat (id),
  number         integer       not null check (number > 0),
  kind           varchar(16)   not null check (kind in ('ORDINARY', 'EXTRAORDINARY', 'OPEN_MEETING')),
  mode           varchar(16)   not null check (mode in ('IN_PERSON', 'REMOTE', 'HYBRID')),
  state          varchar(16)   not null check (state in ('CONVENED', 'OPEN', 'HELD', 'NO_QUORUM')),
  place          varchar(300)  not null,
  minutes        varchar(8000),
  held_on        date,
  document_id    uuid,
  convened_by    varchar(128)  not null,
  recorded_at    timestamptz   not null,
  unique (secretariat_id, number),
  check (state <> 'HELD' or held_on is not null and document_id is not null and minutes is not null)
);

create index session_held on session (secretariat_id, held_on desc) where state = 'HELD';

create table session_call (
  session_id    uuid        not null references session (id),
  number        integer     not null check (number between 1 and 3),
  noticed_on    date        not null,
  called_for    date        not null,
  called_at     time        not null,
  retrospective boolean     not null,
  quorum        boolean,
  document_id   uuid,
  recorded_at   timestamptz not null,
  primary key (session_id, number),
  check (called_for >= noticed_on)
);

create table session_presence (
  session_id uuid    not null,
  number     integer not null,
  seat_id    uuid    not null references secretariat_seat (id),
  primary key (session_id, number, seat_id),
  foreign key (session_id, number) references session_call (session_id, number)
);

create table session_item (
  session_id uuid          not null references session (id),
  item_id    uuid          not null references agenda_item (id),
  place      integer       not null,
  open       boolean       not null default true,
  rounds     integer       not null default 0 check (rounds >= 0),
  text       varchar(8000) not null,
  position   varchar(16)   check (position in ('AGREED_FOR', 'AGREED_AGAINST', 'OPPOSED')),
  extraordinary_reason varchar(2000),
  method     varchar(16)   check (method in ('CONSENSUS', 'MAJORITY')),
  result     varchar(16)   check (result in ('ADOPTED', 'REJECTED', 'PARKED', 'POSTPONED')),
  reason     varchar(2000),
  primary key (session_id, item_id),
  check (method is distinct from 'MAJORITY' or reason is not null),
  check (result not in ('PARKED', 'POSTPONED') or reason is not null and method is null),
  check (result not in ('ADOPTED', 'REJECTED') or method is not null)
);

-- One session at a time has an item in hand, and an item is decided once.
create unique index session_item_in_hand on session_item (item_id) where open;
create unique index session_item_decided on session_item (item_id) where result in ('ADOPTED', 'REJECTED', 'PARKED');

create table session_dissent (
  session_id  uuid          not null,
  item_id     uuid          not null,
  round       integer       not null,
  sector      varchar(32)   not null,
  text        varchar(2000) not null,
  recorded_at timestamptz   not null,
  primary key (session_id, item_id, round, sector),
  foreign key (session_id, item_id) references session_item (session_id, item_id)
);

create table session_vote (
  session_id uuid        not null,
  item_id    uuid        not null,
  sector     varchar(32) not null,
  in_favour  integer     not null check (in_favour >= 0),
  against    integer     not null check (against >= 0),
  abstained  integer     not null check (abstained >= 0),
  recorded_at timestamptz not null,
  primary key (session_id, item_id, sector),
  foreign key (session_id, item_id) references session_item (session_id, item_id)
);

create table session_signature (
  session_id  uuid          not null references session (id),
  sector      varchar(32)   not null,
  seat_id     uuid          references secretariat_seat (id),
  reason      varchar(2000),
  acted_on    date          not null,
  recorded_by varchar(128)  not null,
  recorded_at timestamptz   not null,
  primary key (session_id, sector),
  check ((seat_id is null) <> (reason is null))
);
