-- Documents and actas of the exercises. Everything here is append-only: a correction is a new row.

create table document (
  id uuid primary key,
  kind text not null check (kind in (
    'DECLARATION', 'CALL', 'CALL_RESULT', 'DESIGNATION', 'INSTALLATION_ACT', 'RULES', 'CONSULTATION_REPORT', 'TREE',
    'WORKSHOP_RECORD', 'MESA_MINUTES', 'NO_QUORUM_ACT', 'SESSION_ACT', 'RESULTS_ACT', 'PLAN', 'REPORT', 'EVIDENCE',
    'OTHER')),
  visibility text not null check (visibility in ('PUBLIC', 'MEMBERS', 'RESTRICTED')),
  exercise_id uuid,
  secretariat_id uuid,
  title text not null check (length(btrim(title)) between 1 and 300),
  act_date date not null,
  recorded_at timestamptz not null,
  file_name text not null check (length(file_name) between 1 and 140),
  media_type text not null check (media_type ~ '^[a-z]+/[a-z0-9.+-]+$'),
  size integer not null check (size > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  link text check (length(link) <= 2000 and link ~* '^https?://'),
  supersedes uuid references document (id) check (supersedes <> id)
);
create index document_exercise_idx on document (exercise_id, act_date desc, recorded_at desc);
create index document_secretariat_idx on document (secretariat_id, act_date desc, recorded_at desc);
create index document_sha256_idx on document (sha256);
create index document_supersedes_idx on document (supersedes);

-- The bytes lie apart, so that no list ever loads them.
create table document_content (
  document_id uuid primary key references document (id),
  bytes bytea not null
);

-- Withdrawn for a legal reason or personal data: the row, its hash and the reason stay, the bytes go.
create table document_withdrawal (
  document_id uuid primary key references document (id),
  reason text not null check (length(btrim(reason)) between 1 and 1000),
  withdrawn_at timestamptz not null
);

-- The head of each chain; its row is what two seals at once wait for.
create table acta_chain (
  id uuid primary key,
  sequence bigint not null check (sequence >= 0),
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  check (sequence > 0 or hash = repeat('0', 64))
);

create table acta (
  id uuid primary key,
  chain_id uuid not null references acta_chain (id),
  sequence bigint not null check (sequence >= 1),
  kind text not null,
  visibility text not null check (visibility in ('PUBLIC', 'MEMBERS', 'RESTRICTED')),
  exercise_id uuid,
  secretariat_id uuid,
  title text not null check (length(btrim(title)) between 1 and 300),
  act_date date not null,
  canonical_json text not null,
  content_sha256 text not null,
  previous_hash text not null check (previous_hash ~ '^[0-9a-f]{64}$'),
  hash text not null,
  sealed_at timestamptz not null,
  supersedes uuid references acta (id) check (supersedes <> id),
  document_id uuid not null references document (id),
  constraint acta_in_a_chain check (chain_id = coalesce(secretariat_id, exercise_id)),
  constraint acta_content_sha256 check (content_sha256 = encode(sha256(convert_to(canonical_json, 'UTF8')), 'hex')),
  constraint acta_hash check (hash = encode(sha256(convert_to(canonical_json || previous_hash, 'UTF8')), 'hex')),
  constraint acta_sequence_once unique (chain_id, sequence),
  constraint acta_hash_once unique (hash),
  constraint acta_corrected_once unique (supersedes),
  constraint acta_document_once unique (document_id)
);
create index acta_exercise_idx on acta (exercise_id, act_date desc, sealed_at desc);
create index acta_secretariat_idx on acta (secretariat_id, act_date desc, sealed_at desc);
create index acta_content_sha256_idx on acta (content_sha256);

create function record_refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% on % refused: the record is append-only', tg_op, tg_table_name
    using errcode = 'restrict_violation';
end $$;

create trigger document_append_only before update or delete on document
  for each row execute function record_refuse_change();
create trigger document_no_truncate before truncate on document
  for each statement execute function record_refuse_change();
create trigger document_withdrawal_append_only before update or delete on document_withdrawal
  for each row execute function record_refuse_change();
create trigger document_withdrawal_no_truncate before truncate on document_withdrawal
  for each statement execute function record_refuse_change();
create trigger document_content_no_update before update on document_content
  for each row execute function record_refuse_change();
create trigger document_content_no_truncate before truncate on document_content
  for each statement execute function record_refuse_change();
create trigger acta_append_only before update or delete on acta
  for each row execute function record_refuse_change();
create trigger acta_no_truncate before truncate on acta
  for each statement execute function record_refuse_change();
create trigger acta_chain_no_delete before delete on acta_chain
  for each row execute function record_refuse_change();
create trigger acta_chain_no_truncate before truncate on acta_chain
  for each statement execute function record_refuse_change();

create function record_keep_unless_withdrawn() returns trigger language plpgsql as $$
begin
  if exists (select from document_withdrawal w where w.document_id = old.document_id) then
    return old;
  end if;
  raise exception 'DELETE on document_content refused: document % is not withdrawn', old.document_id
    using errcode = 'restrict_violation';
end $$;
create trigger document_content_kept before delete on document_content
  for each row execute function record_keep_unless_withdrawn();

create function record_keep_sealed() returns trigger language plpgsql as $$
begin
  if exists (select from acta a where a.document_id = new.document_id) then
    raise exception 'withdrawal of document % refused: it is a sealed acta', new.document_id
      using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger document_withdrawal_not_sealed before insert on document_withdrawal
  for each row execute function record_keep_sealed();

-- The head moves only with the acta that continues it: no gap, no fork.
create function record_extend_chain() returns trigger language plpgsql as $$
begin
  update acta_chain set sequence = new.sequence, hash = new.hash
    where id = new.chain_id and sequence = new.sequence - 1 and hash = new.previous_hash;
  if not found then
    raise exception 'acta % does not continue chain %', new.id, new.chain_id using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger acta_extends_chain before insert on acta
  for each row execute function record_extend_chain();

create function record_head_follows_actas() returns trigger language plpgsql as $$
begin
  if pg_trigger_depth() > 1 then
    return new;
  end if;
  raise exception 'UPDATE on acta_chain refused: the head follows the actas' using errcode = 'restrict_violation';
end $$;
create trigger acta_chain_follows before update on acta_chain
  for each row execute function record_head_follows_actas();
