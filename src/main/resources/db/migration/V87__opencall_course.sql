-- A call that receives can be suspended and goes on with a later closing; both are published as amendments (E2c, E2g).
alter table open_call drop constraint open_call_state_check;
alter table open_call add constraint open_call_state_check check (state in ('DRAFT', 'PUBLISHED', 'SUSPENDED', 'CLOSED',
  'RESULT', 'DESIGNATED', 'VOID', 'CANCELLED'));
alter table open_call add column suspended_on date, add column suspension_reason varchar(2000);
alter table open_call add constraint open_call_suspended
  check ((suspended_on is not null) = (state = 'SUSPENDED') and (suspension_reason is null) = (suspended_on is null));

-- How a tie is broken is part of the bases; calls from before keep the rule that they were decided by (R2.4).
alter table open_call add column tie_break varchar(120) not null default 'HEAVIEST_CRITERION,ARRIVAL';
alter table open_call alter column tie_break drop default;

create or replace function open_call_keep_bases() returns trigger language plpgsql as $$
begin
  if old.state <> 'DRAFT' and (new.exercise_id, new.purpose, new.title, new.bases, new.requirements, new.outreach,
      new.privacy_notice, new.published_on, new.retrospective, new.reissue_of, new.objection_days, new.tie_break) is distinct from
      (old.exercise_id, old.purpose, old.title, old.bases, old.requirements, old.outreach, old.privacy_notice,
      old.published_on, old.retrospective, old.reissue_of, old.objection_days, old.tie_break) then
    raise exception 'the bases of a published call do not change' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;

-- What a proposed person says of the own gender: for parity only, never public by person (R2.3, R2.5).
alter table open_call_application add column gender varchar(16) check (gender in ('WOMAN', 'MAN', 'NON_BINARY'));
alter table open_call_application add constraint open_call_application_gender check (gender is null or status <> 'WITHDRAWN');

-- An objection may ask for new points instead of taking the candidate off the list; others than the panel give them (E2e).
alter table open_call_objection add column rescore boolean not null default false;
alter table open_call_objection add constraint open_call_objection_rescore check (not rescore or upheld);

create table open_call_review (
  application_id uuid          primary key references open_call_application (id),
  reason         varchar(2000) not null check (length(btrim(reason)) > 0),
  reviewed_on    date          not null,
  reviewed_by    varchar(128)  not null,
  recorded_at    timestamptz   not null
);

create table open_call_review_score (
  application_id uuid    not null references open_call_review (application_id),
  criterion      integer not null,
  points         integer not null check (points between 0 and 10),
  primary key (application_id, criterion)
);
