-- Who facilitates an exercise, from when to when: a person, the sectors in turn, or nobody by an explicit decision (step 3).
create table facilitation (
  id           uuid         primary key,
  exercise_id  uuid         not null references exercise (id),
  kind         varchar(16)  not null check (kind in ('PERSON', 'INTERIM', 'NONE')),
  sector       varchar(32)  check (sector in ('GOVERNMENT', 'OVERSIGHT_BODY', 'CIVIL_SOCIETY')),
  organisation varchar(200),
  position     varchar(200),
  waiver       boolean      not null default false,
  started_on   date         not null,
  ended_on     date,
  end_reason   varchar(2000),
  recorded_at  timestamptz  not null,
  check ((kind = 'PERSON') = (organisation is not null) and (kind = 'PERSON') = (position is not null)),
  check ((kind = 'INTERIM') = (sector is not null)),
  check (not waiver or kind = 'PERSON'),
  check (ended_on is null or ended_on >= started_on),
  check ((ended_on is null) = (end_reason is null))
);
create unique index facilitation_now on facilitation (exercise_id) where ended_on is null;
create index facilitation_of on facilitation (exercise_id, started_on);

insert into facilitation (id, exercise_id, kind, organisation, position, started_on, recorded_at)
select gen_random_uuid(), latest.exercise_id, 'PERSON', a.organisation, a.position, coalesce(a.decided_on, latest.ended_on), a.recorded_at
from (select distinct on (exercise_id) id, exercise_id, ended_on from open_call
  where purpose = 'FACILITATOR' and state = 'DESIGNATED' order by exercise_id, recorded_at desc) latest
join lateral (select organisation, position, decided_on, recorded_at from open_call_application
  where call_id = latest.id and status = 'APPOINTED' order by decided_on desc nulls last limit 1) a on true;

-- That the facilitator was recused or lost the confidence of a sector, and what the three agreed on afterwards (E3b, E3c).
create table facilitator_report (
  id              uuid          primary key,
  exercise_id     uuid          not null references exercise (id),
  facilitation_id uuid          not null references facilitation (id),
  cause           varchar(24)   not null check (cause in ('RECUSAL', 'LOSS_OF_CONFIDENCE')),
  reported_by     varchar(32)   not null,
  reason          varchar(2000) not null,
  happened_on     date          not null,
  state           varchar(16)   not null check (state in ('OPEN', 'KEPT', 'REPLACED', 'WITHOUT')),
  recorded_by     varchar(128)  not null,
  recorded_at     timestamptz   not null
);
create unique index facilitator_report_open on facilitator_report (exercise_id) where state = 'OPEN';

create table facilitator_confidence (
  report_id   uuid          not null references facilitator_report (id),
  sector      varchar(32)   not null check (sector in ('GOVERNMENT', 'OVERSIGHT_BODY', 'CIVIL_SOCIETY')),
  keeps       boolean       not null,
  reason      varchar(2000) not null,
  acted_on    date          not null,
  recorded_by varchar(128)  not null,
  recorded_at timestamptz   not null,
  primary key (report_id, sector)
);

create table facilitation_proposal (
  report_id   uuid          not null references facilitator_report (id),
  number      integer       not null check (number > 0),
  way         varchar(16)   not null check (way in ('NEW_CALL', 'INTERIM', 'WITHOUT')),
  reason      varchar(2000) not null,
  recorded_by varchar(128)  not null,
  recorded_at timestamptz   not null,
  primary key (report_id, number)
);

create table facilitation_agreement (
  report_id   uuid          not null,
  number      integer       not null,
  sector      varchar(32)   not null check (sector in ('GOVERNMENT', 'OVERSIGHT_BODY', 'CIVIL_SOCIETY')),
  agrees      boolean       not null,
  reason      varchar(2000),
  acted_on    date          not null,
  recorded_by varchar(128)  not null,
  recorded_at timestamptz   not null,
  primary key (report_id, number, sector),
  foreign key (report_id, number) references facilitation_proposal (report_id, number),
  check (agrees or reason is not null)
);

-- Whoever works for a member institution facilitates only with a waiver of the three, each with its document (R3.3).
alter table open_call_application add column works_for_member boolean not null default false;
alter table open_call_opinion add column waiver_document varchar(200);
