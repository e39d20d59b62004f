-- Rules as they came into force one after the other; those of the acta of installation are the first.
alter table secretariat
  add column remote_allowed  boolean      not null default true,
  add column rotation_months integer      check (rotation_months between 1 and 60),
  add column rotation_next   varchar(32)  check (rotation_next in ('GOVERNMENT', 'OVERSIGHT_BODY', 'CIVIL_SOCIETY')),
  add column contact_office  varchar(200),
  add column contact_address varchar(254),
  add column succeeds_id     uuid         references secretariat (id),
  add check ((rotation_months is null) = (rotation_next is null)),
  add check (rotation_next is distinct from presider or rotation_next is null),
  add check ((contact_office is null) = (contact_address is null));

create table secretariat_rules (
  id                        uuid          primary key,
  secretariat_id            uuid          not null references secretariat (id),
  agenda_item_id            uuid          unique references agenda_item (id),
  in_force_on               date,
  document_id               uuid          references document (id),
  vote_unit                 varchar(16)   not null check (vote_unit in ('SECTOR', 'MEMBER')),
  majority                  varchar(16)   not null check (majority in ('SIMPLE', 'TWO_THIRDS', 'THREE_FIFTHS')),
  notice_days_ordinary      integer       not null,
  notice_days_extraordinary integer       not null,
  session_period_days       integer       not null,
  remote_allowed            boolean       not null,
  presider                  varchar(32)   not null,
  rotation_months           integer,
  rotation_next             varchar(32),
  secretary                 varchar(32)   not null,
  task                      varchar(4000) not null,
  extraordinary_criteria    varchar(2000),
  waiver                    varchar(2000),
  recorded_by               varchar(128)  not null,
  recorded_at               timestamptz   not null,
  -- Only a session puts other rules in force than those of the installation.
  check (in_force_on is null or document_id is not null)
);

create index secretariat_rules_of on secretariat_rules (secretariat_id, in_force_on desc);

insert into secretariat_rules (id, secretariat_id, in_force_on, document_id, vote_unit, majority, notice_days_ordinary,
    notice_days_extraordinary, session_period_days, remote_allowed, presider, secretary, task, extraordinary_criteria, waiver,
    recorded_by, recorded_at)
  select gen_random_uuid(), s.id, s.installed_on, d.id, s.vote_unit, s.majority, s.notice_days_ordinary, s.notice_days_extraordinary,
    s.session_period_days, true, s.presider, s.secretary, coalesce(s.task, ''), s.extraordinary_criteria, s.waiver, 'tripartita',
    s.recorded_at
  from secretariat s join document d on d.id = s.installation_document_id
  where s.vote_unit is not null;

-- What an STL writes about itself: its roadmap, its strategies, its rules as a text; each version stays.
create table secretariat_paper (
  secretariat_id uuid         not null references secretariat (id),
  kind           varchar(16)  not null check (kind in ('RULES', 'ROADMAP', 'PARTICIPATION', 'COMMUNICATION')),
  version        integer      not null check (version > 0),
  title          varchar(200) not null,
  adopted_on     date         not null,
  document_id    uuid         not null references document (id),
  recorded_by    varchar(128) not null,
  recorded_at    timestamptz  not null,
  primary key (secretariat_id, kind, version)
);

-- A party that leaves, and what became of it: it came back, or the three agreed on a new body (domain 5.6 [S3:235-243]).
create table party_withdrawal (
  id             uuid          primary key,
  secretariat_id uuid          not null references secretariat (id),
  sector         varchar(32)   not null check (sector in ('GOVERNMENT', 'OVERSIGHT_BODY', 'CIVIL_SOCIETY')),
  withdrawn_on   date          not null,
  reason         varchar(2000) not null,
  document_id    uuid          references document (id),
  proposed_on    date,
  proposal       varchar(2000),
  round          integer       not null default 0,
  outcome        varchar(16)   check (outcome in ('RETURNED', 'REFOUNDED')),
  ended_on       date          check (ended_on >= withdrawn_on),
  recorded_by    varchar(128)  not null,
  recorded_at    timestamptz   not null,
  check ((outcome is null) = (ended_on is null))
);

create index party_withdrawal_of on party_withdrawal (secretariat_id, withdrawn_on);
create unique index party_withdrawal_open on party_withdrawal (secretariat_id, sector) where outcome is null;

create table refoundation_answer (
  withdrawal_id uuid          not null references party_withdrawal (id),
  round         integer       not null,
  sector        varchar(32)   not null,
  agrees        boolean       not null,
  reason        varchar(2000),
  acted_on      date          not null,
  recorded_by   varchar(128)  not null,
  recorded_at   timestamptz   not null,
  primary key (withdrawal_id, round, sector),
  check (agrees or reason is not null)
);
