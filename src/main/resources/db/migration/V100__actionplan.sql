create table commitment (
  id                  uuid primary key,
  version             integer       not null,
  exercise_id         uuid          not null references exercise (id),
  topic_id            uuid,
  origin              varchar(16)   not null check (origin in ('COCREATED', 'PROACTIVE')),
  state               varchar(16)   not null check (state in ('DRAFT', 'REWORK', 'SUBMITTED', 'REJECTED', 'PARKED',
    'APPROVED', 'IN_PROGRESS', 'DELAYED', 'COMPLETED', 'CLOSED')),
  state_reason        varchar(4000),
  number              integer check (number > 0),
  agenda_item_id      uuid unique,
  name                varchar(200)  not null,
  public_problem      varchar(4000) not null,
  commitment_text     varchar(8000) not null,
  how_it_solves       varchar(4000) not null,
  axes                varchar(64)   not null,
  lead_agency         varchar(200)  not null,
  lead_agency_accepts boolean       not null,
  beneficiaries       varchar(2000) not null,
  start_date          date          not null,
  end_date            date          not null,
  indicator           varchar(1000) not null,
  baseline            varchar(1000) not null,
  target              varchar(1000) not null,
  recorded_at         timestamptz   not null,
  unique (exercise_id, number),
  check (origin = 'PROACTIVE' or topic_id is not null),
  check (state not in ('REWORK', 'REJECTED', 'PARKED') or state_reason is not null),
  check (state not in ('IN_PROGRESS', 'DELAYED', 'COMPLETED', 'CLOSED') or number is not null)
);

create index commitment_of_exercise on commitment (exercise_id, number, recorded_at);

create index commitment_of_topic on commitment (topic_id, recorded_at);

create table milestone (
  id                    uuid primary key,
  version               integer       not null,
  commitment_id         uuid          not null references commitment (id),
  position              integer       not null check (position > 0),
  name                  varchar(500)  not null,
  end_date              date          not null,
  responsible           varchar(200)  not null,
  means_of_verification varchar(1000) not null,
  status                varchar(16)   not null check (status in ('NOT_STARTED', 'IN_PROGRESS', 'COMPLETED', 'DELAYED')),
  progress_text         varchar(4000),
  final_text            varchar(4000),
  delay_reason          varchar(2000),
  next_steps            varchar(2000),
  reported_on           date,
  check (status <> 'COMPLETED' or final_text is not null),
  check (status <> 'DELAYED' or delay_reason is not null)
);

create index milestone_of_commitment on milestone (commitment_id, position);

-- What the STL decided on a commitment, each time that it did (G-20).
create table commitment_decision (
  agenda_item_id uuid        primary key,
  commitment_id  uuid        not null references commitment (id),
  result         varchar(16) not null check (result in ('ADOPTED', 'REJECTED', 'PARKED')),
  method         varchar(16),
  reason         varchar(4000),
  decided_on     date        not null,
  document_id    uuid,
  recorded_at    timestamptz not null
);

create index commitment_decision_of on commitment_decision (commitment_id, decided_on desc, recorded_at desc);

-- Whether the lead agency formally took an adopted commitment on (G-13).
create table commitment_acceptance (
  agenda_item_id uuid         primary key references commitment_decision (agenda_item_id),
  commitment_id  uuid         not null references commitment (id),
  accepted       boolean      not null,
  organisation   varchar(200),
  position       varchar(200),
  reason         varchar(2000),
  acted_on       date         not null,
  recorded_by    varchar(128) not null,
  recorded_at    timestamptz  not null,
  check (not accepted or (organisation is not null and position is not null)),
  check (accepted or reason is not null)
);

create index commitment_acceptance_of on commitment_acceptance (commitment_id, recorded_at desc);

create table results_act (
  acta_id     uuid        primary key,
  exercise_id uuid        not null references exercise (id),
  document_id uuid        not null,
  act_date    date        not null,
  adopted     integer     not null check (adopted >= 0),
  recorded_at timestamptz not null
);

create index results_act_of on results_act (exercise_id, recorded_at desc);

create table action_plan (
  id                  uuid primary key,
  version             integer       not null,
  exercise_id         uuid          not null unique references exercise (id),
  state               varchar(16)   not null check (state in ('DRAFT', 'ENDORSING', 'NOT_ENDORSED', 'PUBLISHED')),
  round               integer       not null check (round >= 0),
  title               varchar(300)  not null,
  start_date          date          not null,
  end_date            date          not null check (end_date > start_date),
  introduction        varchar(8000) not null,
  normative_context   varchar(8000) not null,
  process_description varchar(8000) not null,
  cross_cutting       varchar(128)  not null,
  published_on        date,
  recorded_at         timestamptz   not null,
  check (state <> 'PUBLISHED' or published_on is not null)
);

-- What each sector said of each draft of the plan (R10.4).
create table plan_endorsement (
  plan_id     uuid         not null references action_plan (id),
  round       integer      not null check (round > 0),
  sector      varchar(32)  not null check (sector in ('GOVERNMENT', 'OVERSIGHT_BODY', 'CIVIL_SOCIETY')),
  stand       varchar(16)  not null check (stand in ('ENDORSED', 'DISSENT', 'REFUSED')),
  note        varchar(2000),
  position    varchar(200) not null,
  acted_on    date         not null,
  recorded_by varchar(128) not null,
  recorded_at timestamptz  not null,
  primary key (plan_id, round, sector),
  check (stand = 'ENDORSED' or note is not null)
);

-- A published version stays as it is; another decision of the three sectors makes the next one (G-07).
create table plan_version (
  plan_id          uuid         not null references action_plan (id),
  number           integer      not null check (number > 0),
  published_on     date         not null,
  with_dissent     boolean      not null,
  change_log       varchar(4000) not null,
  acta_id          uuid         not null,
  acta_document_id uuid         not null,
  pdf_document_id  uuid         not null,
  pdf_sha256       varchar(64)  not null,
  csv_document_id  uuid         not null,
  csv_sha256       varchar(64)  not null,
  json_document_id uuid         not null,
  json_sha256      varchar(64)  not null,
  recorded_at      timestamptz  not null,
  primary key (plan_id, number)
);

-- Every report on a milestone, also those that a later one followed.
create table milestone_report (
  id            bigint generated always as identity primary key,
  milestone_id  uuid         not null references milestone (id),
  status        varchar(16)  not null check (status in ('NOT_STARTED', 'IN_PROGRESS', 'COMPLETED', 'DELAYED')),
  progress_text varchar(4000),
  final_text    varchar(4000),
  delay_reason  varchar(2000),
  next_steps    varchar(2000),
  reported_on   date         not null,
  recorded_by   varchar(128) not null,
  recorded_at   timestamptz  not null
);

create index milestone_report_of on milestone_report (milestone_id, id);

create table milestone_evidence (
  id           uuid         primary key,
  milestone_id uuid         not null references milestone (id),
  title        varchar(200) not null check (length(btrim(title)) > 0),
  kind         varchar(8)   not null check (kind in ('FILE', 'URL')),
  document_id  uuid         not null unique,
  recorded_by  varchar(128) not null,
  recorded_at  timestamptz  not null
);

create index milestone_evidence_of on milestone_evidence (milestone_id, recorded_at);

create table progress_report (
  id            uuid        primary key,
  version       integer     not null,
  exercise_id   uuid        not null references exercise (id),
  plan_id       uuid        not null references action_plan (id),
  kind          varchar(16) not null check (kind in ('INTERMEDIATE', 'FINAL')),
  state         varchar(16) not null check (state in ('DRAFT', 'IN_REVIEW', 'PUBLISHED')),
  round         integer     not null check (round > 0),
  due_on        date        not null,
  missed_on     date,
  missed_notice varchar(2000),
  published_on  date,
  acta_id       uuid,
  document_id   uuid,
  recorded_at   timestamptz not null,
  unique (plan_id, kind),
  check (state <> 'PUBLISHED' or (published_on is not null and acta_id is not null and document_id is not null))
);

create index progress_report_of on progress_report (exercise_id, due_on);

create table report_entry (
  report_id          uuid          not null references progress_report (id),
  round              integer       not null check (round > 0),
  commitment_id      uuid          not null references commitment (id),
  completion         varchar(16)   not null check (completion in ('NOT_STARTED', 'LIMITED', 'SUBSTANTIAL', 'COMPLETED')),
  narrative          varchar(4000) not null,
  problems           varchar(2000),
  next_steps         varchar(2000),
  disposition        varchar(32) check (disposition in ('INSTITUTIONALISED', 'CARRIED_OVER', 'REFORMULATED',
    'UNFULFILLED_WITH_REASON', 'WITHDRAWN')),
  disposition_reason varchar(2000),
  sustainability     varchar(2000),
  acted_on           date          not null,
  recorded_by        varchar(128)  not null,
  recorded_at        timestamptz   not null,
  primary key (report_id, round, commitment_id),
  check (disposition is distinct from 'UNFULFILLED_WITH_REASON' or disposition_reason is not null)
);

create index report_entry_of_commitment on report_entry (commitment_id);

create table report_review (
  report_id   uuid         not null references progress_report (id),
  round       integer      not null check (round > 0),
  sector      varchar(32)  not null check (sector in ('OVERSIGHT_BODY', 'CIVIL_SOCIETY')),
  verdict     varchar(16)  not null check (verdict in ('AGREE', 'COMMENT', 'RETURN')),
  comment     varchar(4000),
  acted_on    date         not null,
  recorded_by varchar(128) not null,
  recorded_at timestamptz  not null,
  primary key (report_id, round, sector),
  check (verdict = 'AGREE' or comment is not null)
);

create function actionplan_refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% on % refused: what was published or decided stays', tg_op, tg_table_name
    using errcode = 'restrict_violation';
end $$;

create trigger commitment_decision_stays before update or delete on commitment_decision
  for each row execute function actionplan_refuse_change();
create trigger commitment_acceptance_stays before update or delete on commitment_acceptance
  for each row execute function actionplan_refuse_change();
create trigger results_act_stays before update or delete on results_act
  for each row execute function actionplan_refuse_change();
create trigger plan_endorsement_stays before update or delete on plan_endorsement
  for each row execute function actionplan_refuse_change();
create trigger plan_version_stays before update or delete on plan_version
  for each row execute function actionplan_refuse_change();
create trigger milestone_report_stays before update or delete on milestone_report
  for each row execute function actionplan_refuse_change();
create trigger milestone_evidence_stays before update or delete on milestone_evidence
  for each row execute function actionplan_refuse_change();
create trigger report_entry_stays before update or delete on report_entry
  for each row execute function actionplan_refuse_change();
create trigger report_review_stays before update or delete on report_review
  for each row execute function actionplan_refuse_change();

-- A published plan, its commitments and its work plans keep their words; only what becomes of them moves on.
create function actionplan_keep_plan() returns trigger language plpgsql as $$
begin
  if old.state = 'PUBLISHED' then
    raise exception '% on a published plan refused', tg_op using errcode = 'restrict_violation';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger action_plan_keeps before update or delete on action_plan
  for each row execute function actionplan_keep_plan();

create function actionplan_keep_commitment() returns trigger language plpgsql as $$
begin
  if old.number is null then
    return case tg_op when 'DELETE' then old else new end;
  end if;
  if tg_op = 'DELETE' or (new.exercise_id, new.topic_id, new.origin, new.number, new.name, new.public_problem,
      new.commitment_text, new.how_it_solves, new.axes, new.lead_agency, new.lead_agency_accepts, new.beneficiaries,
      new.start_date, new.end_date, new.indicator, new.baseline, new.target)
    is distinct from (old.exercise_id, old.topic_id, old.origin, old.number, old.name, old.public_problem,
      old.commitment_text, old.how_it_solves, old.axes, old.lead_agency, old.lead_agency_accepts, old.beneficiaries,
      old.start_date, old.end_date, old.indicator, old.baseline, old.target) then
    raise exception '% of the words of published commitment % refused', tg_op, old.id
      using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger commitment_keeps before update or delete on commitment
  for each row execute function actionplan_keep_commitment();

create function actionplan_keep_milestone() returns trigger language plpgsql as $$
begin
  if not exists (select from commitment c where c.id = old.commitment_id and c.number is not null) then
    return case tg_op when 'DELETE' then old else new end;
  end if;
  if tg_op = 'DELETE' or (new.commitment_id, new.position, new.name, new.end_date, new.responsible,
      new.means_of_verification)
    is distinct from (old.commitment_id, old.position, old.name, old.end_date, old.responsible,
      old.means_of_verification) then
    raise exception '% of the words of published milestone % refused', tg_op, old.id
      using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger milestone_keeps before update or delete on milestone
  for each row execute function actionplan_keep_milestone();

create function actionplan_keep_report() returns trigger language plpgsql as $$
begin
  if old.state = 'PUBLISHED' then
    raise exception '% on a published report refused', tg_op using errcode = 'restrict_violation';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger progress_report_keeps before update or delete on progress_report
  for each row execute function actionplan_keep_report();
