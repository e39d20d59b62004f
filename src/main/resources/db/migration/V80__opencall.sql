create table open_call (
  id                 uuid          primary key,
  exercise_id        uuid          not null references exercise (id),
  purpose            varchar(32)   not null check (purpose in ('SECRETARIAT_SEATS', 'FACILITATOR', 'MESAS')),
  title              varchar(300)  not null,
  bases              varchar(8000) not null,
  requirements       varchar(4000) not null,
  outreach           varchar(2000) not null,
  privacy_notice     varchar(4000) not null,
  state              varchar(16)   not null
                     check (state in ('DRAFT', 'PUBLISHED', 'CLOSED', 'RESULT', 'DESIGNATED', 'VOID')),
  published_on       date          not null,
  closes_on          date          not null,
  closes_at          timestamptz   not null,
  retrospective      boolean       not null,
  extension_reason   varchar(2000),
  remedy_reason      varchar(2000),
  remedy_closes_on   date,
  document_id        uuid,
  result_on          date,
  evaluation_method  varchar(4000),
  equity_measures    varchar(2000),
  result_document_id uuid,
  ended_on           date,
  void_reason        varchar(2000),
  recorded_at        timestamptz   not null,
  check (closes_on >= published_on),
  check (state = 'DRAFT' or document_id is not null),
  check (result_on is null or (evaluation_method is not null and equity_measures is not null)),
  check ((ended_on is not null) = (state in ('DESIGNATED', 'VOID'))),
  check ((void_reason is not null) = (state = 'VOID'))
);

create index open_call_of_exercise on open_call (exercise_id, published_on);
create index open_call_receiving on open_call (closes_at) where state = 'PUBLISHED';

create table open_call_seat (
  call_id  uuid          not null references open_call (id),
  position integer       not null,
  sector   varchar(32),
  places   integer       not null check (places > 0),
  profile  varchar(2000) not null,
  primary key (call_id, position),
  unique nulls not distinct (call_id, sector)
);

create table open_call_criterion (
  call_id  uuid         not null references open_call (id),
  position integer      not null,
  name     varchar(200) not null,
  weight   integer      not null check (weight between 1 and 100),
  primary key (call_id, position)
);

create table open_call_application (
  id                uuid          primary key,
  call_id           uuid          not null references open_call (id),
  request_id        uuid          not null unique,
  folio             varchar(16)   not null unique,
  sector            varchar(32),
  organisation      varchar(200)  not null,
  position          varchar(200)  not null,
  motivation        varchar(4000) not null,
  contact_email     varchar(254),
  privacy_consent   boolean       not null check (privacy_consent),
  no_conflict       boolean       not null check (no_conflict),
  on_paper          boolean       not null,
  selection_mode    varchar(16)   not null check (selection_mode in ('OPEN_CALL', 'INVITATION')),
  invitation_reason varchar(2000),
  status            varchar(16)   not null check (status in ('RECEIVED', 'ELIGIBLE', 'INELIGIBLE', 'SELECTED',
                                  'RESERVE', 'DECLINED', 'NOT_ACCEPTED', 'APPOINTED')),
  reason            varchar(2000),
  score             numeric(5, 2) check (score between 0 and 100),
  rank              integer       check (rank > 0),
  alternate         varchar(200),
  decided_on        date,
  received_on       date          not null,
  recorded_by       varchar(128),
  recorded_at       timestamptz   not null,
  check (on_paper or contact_email is not null),
  check (not on_paper or recorded_by is not null),
  check ((invitation_reason is not null) = (selection_mode = 'INVITATION')),
  check (status <> 'INELIGIBLE' or reason is not null)
);

create index open_call_application_of on open_call_application (call_id, sector, rank);

create table open_call_score (
  application_id uuid    not null references open_call_application (id),
  criterion      integer not null,
  points         integer not null check (points between 0 and 10),
  primary key (application_id, criterion)
);

create table open_call_opinion (
  application_id uuid         not null references open_call_application (id),
  sector         varchar(32)  not null,
  accepted       boolean      not null,
  reason         varchar(2000),
  acted_on       date         not null,
  recorded_by    varchar(128) not null,
  recorded_at    timestamptz  not null,
  primary key (application_id, sector),
  check (accepted or reason is not null)
);
