-- Corrections of sealed actas: a new acta that the three sectors sign, or a proposal that one of them did not sign.

create table acta_correction (
  id uuid primary key,
  secretariat_id uuid not null,
  acta_id uuid not null references acta (id),
  mistake text not null check (length(btrim(mistake)) > 0),
  correction text not null check (length(btrim(correction)) > 0),
  proposed_on date not null,
  proposed_by text not null,
  recorded_at timestamptz not null,
  state text not null check (state in ('PROPOSED', 'SEALED', 'DROPPED')),
  sealed_acta_id uuid references acta (id),
  constraint acta_correction_sealed check ((state = 'SEALED') = (sealed_acta_id is not null))
);
create index acta_correction_secretariat_idx on acta_correction (secretariat_id, proposed_on desc);
create index acta_correction_acta_idx on acta_correction (acta_id);
-- One at a time for each acta.
create unique index acta_correction_open on acta_correction (acta_id) where state = 'PROPOSED';

create table acta_correction_signature (
  correction_id uuid not null references acta_correction (id),
  sector text not null check (sector in ('GOVERNMENT', 'OVERSIGHT_BODY', 'CIVIL_SOCIETY')),
  seat_id uuid,
  reason text,
  acted_on date not null,
  recorded_by text not null,
  recorded_at timestamptz not null,
  primary key (correction_id, sector),
  constraint acta_correction_signed_or_not check ((seat_id is null) <> (reason is null))
);

create trigger acta_correction_signature_append_only before update or delete on acta_correction_signature
  for each row execute function record_refuse_change();
