-- Interviews are an optional stage of the panel: their weight is part of the bases, their points are kept apart (step 2).
alter table open_call add column interview_weight integer not null default 0 check (interview_weight between 0 and 50);

create or replace function open_call_keep_bases() returns trigger language plpgsql as $$
begin
  if old.state <> 'DRAFT' and (new.exercise_id, new.purpose, new.title, new.bases, new.requirements, new.outreach,
      new.privacy_notice, new.published_on, new.retrospective, new.reissue_of, new.objection_days, new.tie_break,
      new.interview_weight) is distinct from
      (old.exercise_id, old.purpose, old.title, old.bases, old.requirements, old.outreach, old.privacy_notice,
      old.published_on, old.retrospective, old.reissue_of, old.objection_days, old.tie_break, old.interview_weight) then
    raise exception 'the bases of a published call do not change' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;

create table open_call_interview (
  application_id uuid         primary key references open_call_application (id),
  takes_place_at timestamptz  not null,
  place          varchar(300) not null check (length(btrim(place)) > 0),
  recorded_by    varchar(128) not null,
  recorded_at    timestamptz  not null
);

create table open_call_interview_score (
  application_id uuid        not null references open_call_application (id),
  panelist_id    uuid        not null references open_call_panelist (id),
  points         integer     not null check (points between 0 and 10),
  recorded_at    timestamptz not null,
  primary key (application_id, panelist_id)
);

alter table open_call_application add column interview_score numeric(5, 2) check (interview_score between 0 and 100);
