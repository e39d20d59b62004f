-- How each act of signing was proven: the words, the mandate, the moment. Never changed, never deleted.

create table signature_proof (
  id uuid primary key,
  subject text not null check (length(subject) between 1 and 200),
  sector text not null check (sector in ('GOVERNMENT', 'OVERSIGHT_BODY', 'CIVIL_SOCIETY')),
  task_id text not null,
  signed_by text not null,
  -- The mandate of module identity, whose tables come later; its words beside it stay readable for themselves.
  appointment_id uuid,
  mandate text not null check (length(btrim(mandate)) > 0),
  text text not null check (length(btrim(text)) > 0),
  text_sha256 text not null,
  proof text not null check (proof in ('PASSWORD', 'PASSWORD_AND_CODE', 'INSTITUTION', 'PAPER', 'ENTERED')),
  document_id uuid references document (id),
  signed_at timestamptz not null,
  constraint signature_proof_words check (text_sha256 = encode(sha256(convert_to(text, 'UTF8')), 'hex')),
  constraint signature_proof_paper check ((proof = 'PAPER') = (document_id is not null)),
  constraint signature_proof_once unique (subject, sector)
);
create index signature_proof_task_idx on signature_proof (task_id);

create trigger signature_proof_append_only before update or delete on signature_proof
  for each row execute function record_refuse_change();
create trigger signature_proof_no_truncate before truncate on signature_proof
  for each statement execute function record_refuse_change();
