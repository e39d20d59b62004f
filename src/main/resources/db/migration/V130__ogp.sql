create table ogp_timeline (
  exercise_id         uuid          primary key references exercise (id),
  published_on        date          not null,
  starts_on           date          not null,
  opportunities       varchar(8000) not null,
  address             varchar(500)  not null,
  website             varchar(500)  not null,
  contact             varchar(300)  not null,
  short_notice_reason varchar(2000),
  recorded_by         varchar(128)  not null,
  recorded_at         timestamptz   not null,
  check (starts_on > published_on)
);

create table ogp_delivery (
  exercise_id  uuid         primary key references exercise (id),
  delivered_on date         not null,
  address      varchar(500) not null,
  recorded_by  varchar(128) not null,
  recorded_at  timestamptz  not null
);

create table ogp_meeting (
  exercise_id uuid         not null references exercise (id),
  semester    integer      not null check (semester > 0),
  held_on     date,
  place       varchar(300),
  attendance  integer check (attendance >= 0),
  results     varchar(4000),
  comments    varchar(4000),
  reason      varchar(2000),
  recorded_by varchar(128) not null,
  recorded_at timestamptz  not null,
  primary key (exercise_id, semester),
  check ((held_on is null) = (reason is not null)),
  check (held_on is null or (place is not null and attendance is not null and results is not null and comments is not null))
);

-- What each author says of a plan; nothing here is ever changed, and no author corrects another (G-23).
create table ogp_assessment (
  id           uuid          primary key,
  position     bigint        generated always as identity,
  exercise_id  uuid          not null references exercise (id),
  kind         varchar(32)   not null check (kind in ('PLAN_REVIEW', 'SELF_ASSESSMENT', 'RESULTS_REPORT')),
  published_on date,
  address      varchar(500),
  text         varchar(4000) not null,
  document_id  uuid,
  recorded_by  varchar(128)  not null,
  recorded_at  timestamptz   not null,
  check ((published_on is null) = (document_id is null) and (published_on is null) = (address is null))
);

create index ogp_assessment_of on ogp_assessment (exercise_id, position);

create table ogp_assessment_figure (
  assessment_id uuid        not null references ogp_assessment (id),
  figure        varchar(16) not null,
  amount        integer     not null check (amount >= 0),
  primary key (assessment_id, figure)
);

create table ogp_requirement_check (
  exercise_id uuid         not null references exercise (id),
  number      integer      not null check (number > 0),
  requirement varchar(16)  not null,
  code        varchar(8)   not null,
  met         boolean      not null,
  fact        varchar(500) not null,
  checked_on  date         not null,
  recorded_at timestamptz  not null,
  primary key (exercise_id, number, requirement)
);
