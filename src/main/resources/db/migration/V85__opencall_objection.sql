-- Whoever finds a result wrong says so within a published term; others than the panel decide (E2d, E2e).
alter table open_call
  add column objection_days integer not null default 0 check (objection_days between 0 and 30),
  add column objections_until timestamptz;

create or replace function open_call_keep_bases() returns trigger language plpgsql as $$
begin
  if old.state <> 'DRAFT' and (new.exercise_id, new.purpose, new.title, new.bases, new.requirements, new.outreach,
      new.privacy_notice, new.published_on, new.retrospective, new.reissue_of, new.objection_days) is distinct from
      (old.exercise_id, old.purpose, old.title, old.bases, old.requirements, old.outreach, old.privacy_notice,
      old.published_on, old.retrospective, old.reissue_of, old.objection_days) then
    raise exception 'the bases of a published call do not change' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;

create table open_call_objection (
  id             uuid          primary key,
  call_id        uuid          not null references open_call (id),
  request_id     uuid          not null unique,
  folio          varchar(16)   not null unique,
  application_id uuid          not null references open_call_application (id),
  text           varchar(4000) not null,
  contact_email  varchar(254)  not null,
  received_at    timestamptz   not null,
  upheld         boolean,
  resolution     varchar(2000),
  resolved_on    date,
  resolved_by    varchar(128),
  check ((upheld is null) = (resolution is null) and (upheld is null) = (resolved_on is null)
    and (upheld is null) = (resolved_by is null))
);
create index open_call_objection_of on open_call_objection (call_id, received_at);
