-- What the parties observe of a draft before they sign it, and what the secretary answers. Never changed, never deleted.

create table acta_observation (
  id uuid primary key,
  -- The order in which they came.
  number bigint generated always as identity,
  subject text not null check (length(subject) between 1 and 200),
  sector text not null check (sector in ('GOVERNMENT', 'OVERSIGHT_BODY', 'CIVIL_SOCIETY')),
  -- Null where the sector says that it has none.
  text text check (length(btrim(text)) between 1 and 2000),
  sent_by text not null,
  sent_at timestamptz not null
);
create index acta_observation_subject_idx on acta_observation (subject, number);

create table acta_observation_answer (
  observation_id uuid primary key references acta_observation (id),
  text text not null check (length(btrim(text)) between 1 and 2000),
  answered_by text not null,
  answered_at timestamptz not null
);

create trigger acta_observation_append_only before update or delete on acta_observation
  for each row execute function record_refuse_change();
create trigger acta_observation_no_truncate before truncate on acta_observation
  for each statement execute function record_refuse_change();
create trigger acta_observation_answer_append_only before update or delete on acta_observation_answer
  for each row execute function record_refuse_change();
create trigger acta_observation_answer_no_truncate before truncate on acta_observation_answer
  for each statement execute function record_refuse_change();
