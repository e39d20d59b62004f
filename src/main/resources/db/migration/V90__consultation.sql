create table consultation (
  id                 uuid primary key,
  version            integer       not null,
  exercise_id        uuid          not null references exercise (id),
  secretariat_id     uuid,
  number             integer       not null check (number > 0),
  title              varchar(200)  not null,
  purpose            varchar(2000) not null,
  excluded_groups    varchar(2000) not null,
  prior_information  varchar(8000) not null,
  dissemination      varchar(2000) not null,
  languages          varchar(200)  not null,
  target             integer       not null check (target > 0),
  retrospective      boolean       not null,
  opens_at           timestamptz,
  closes_at          timestamptz,
  published_on       date,
  call_document_id   uuid,
  source             varchar(1000),
  extended_on        date,
  extension_reason   varchar(2000),
  channel_change     varchar(2000),
  limitation         varchar(2000),
  proposal_round     integer       not null default 0,
  responded_on       date,
  report_document_id uuid,
  recorded_at        timestamptz   not null,
  unique (exercise_id, number),
  check (opens_at < closes_at),
  check (extended_on is null or (extension_reason is not null and channel_change is not null))
);

create table consultation_channel (
  consultation_id uuid        not null references consultation (id),
  channel         varchar(32) not null,
  primary key (consultation_id, channel)
);

create table consultation_question (
  id              uuid primary key,
  consultation_id uuid         not null references consultation (id),
  number          integer      not null check (number between 1 and 10),
  text            varchar(300) not null,
  options         varchar(200)[] not null default '{}',
  unique (consultation_id, number)
);

create table consultation_region (
  consultation_id uuid         not null references consultation (id),
  number          integer      not null,
  name            varchar(100) not null,
  minimum         integer      not null default 0 check (minimum >= 0),
  primary key (consultation_id, name)
);

create table consultation_sector (
  consultation_id uuid        not null references consultation (id),
  sector          varchar(32) not null,
  minimum         integer     not null check (minimum > 0),
  primary key (consultation_id, sector)
);

-- What a consultation held elsewhere received, by channel and region.
create table consultation_total (
  id              bigint generated always as identity primary key,
  consultation_id uuid        not null references consultation (id),
  channel         varchar(32) not null,
  region          varchar(100),
  contributions   integer     not null check (contributions >= 0)
);

create index consultation_total_of on consultation_total (consultation_id);

-- One answer of one person, without who it was and without the hour it came.
create table contribution (
  id              uuid primary key,
  consultation_id uuid        not null references consultation (id),
  folio           varchar(16) not null unique,
  channel         varchar(32) not null,
  received_on     date        not null,
  recorded_on     date        not null,
  region          varchar(100),
  sector          varchar(32),
  age_band        varchar(32),
  proposal        varchar(4000),
  text_hash       char(64),
  duplicate       boolean     not null
);

create index contribution_of on contribution (consultation_id, received_on, id);

create index contribution_text on contribution (consultation_id, text_hash) where text_hash is not null;

create table contribution_answer (
  contribution_id uuid          not null references contribution (id),
  question_id     uuid          not null references consultation_question (id),
  text            varchar(2000) not null,
  primary key (contribution_id, question_id)
);

create table contribution_category (
  id              uuid primary key,
  consultation_id uuid          not null references consultation (id),
  number          integer       not null,
  name            varchar(150)  not null,
  summary         varchar(2000) not null,
  contributions   integer       not null check (contributions > 0),
  disposition     varchar(16),
  response        varchar(2000),
  unique (consultation_id, name),
  check ((disposition is null) = (response is null))
);

create index contribution_category_of on contribution_category (consultation_id, number);

create table topic (
  id              uuid primary key,
  consultation_id uuid          not null references consultation (id),
  rank            integer       not null check (rank > 0),
  name            varchar(150)  not null,
  description     varchar(2000) not null,
  chosen          boolean       not null,
  reason          varchar(2000) not null,
  parked_reason   varchar(2000),
  parked_on       date,
  unique (consultation_id, name),
  check ((parked_reason is null) = (parked_on is null))
);

create index topic_of on topic (consultation_id, rank);

create table topic_opinion (
  consultation_id uuid         not null references consultation (id),
  round           integer      not null,
  sector          varchar(32)  not null,
  agreed          boolean      not null,
  reason          varchar(2000),
  acted_on        date         not null,
  recorded_by     varchar(128) not null,
  recorded_at     timestamptz  not null,
  primary key (consultation_id, round, sector),
  check (agreed or reason is not null)
);

create table problem_tree (
  topic_id     uuid primary key references topic (id),
  state        varchar(16) not null,
  round        integer     not null check (round > 0),
  validated_on date,
  document_id  uuid,
  recorded_at  timestamptz not null
);

create table tree_node (
  id               uuid primary key,
  topic_id         uuid         not null references problem_tree (topic_id),
  kind             varchar(16)  not null,
  parent_id        uuid         references tree_node (id),
  text             varchar(280) not null,
  authority        varchar(200),
  chosen           boolean      not null default false,
  reason           varchar(2000),
  changed_by       varchar(128) not null,
  position         bigint generated always as identity,
  check ((kind = 'CENTRAL') = (parent_id is null)),
  check (kind = 'CAUSE' or not chosen),
  check (not chosen or (reason is not null and authority is not null))
);

create unique index tree_node_central on tree_node (topic_id) where kind = 'CENTRAL';

create index tree_node_of on tree_node (topic_id, position);

create table tree_opinion (
  topic_id    uuid         not null references problem_tree (topic_id),
  round       integer      not null,
  sector      varchar(32)  not null,
  agreed      boolean      not null,
  reason      varchar(2000),
  acted_on    date         not null,
  recorded_by varchar(128) not null,
  recorded_at timestamptz  not null,
  primary key (topic_id, round, sector),
  check (agreed or reason is not null)
);
