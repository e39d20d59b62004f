-- Who speaks for whom: an appointment has its document and the powers it gives (G-04 [S3:198]), an end with its reason,
-- and may be that of an alternate, who stands for one titular of the same role and territory and never across sectors.
alter table appointment drop constraint appointment_role_check;
alter table appointment add constraint appointment_role_check check (role in
  ('ORGANO_GARANTE', 'GOBIERNO', 'SOCIEDAD_CIVIL', 'FACILITACION', 'ADMINISTRACION', 'SECRETARIA_TECNICA',
   'PUNTO_DE_CONTACTO', 'OBSERVACION', 'DEPENDENCIA_RESPONSABLE', 'AUDITORIA'));

alter table appointment
  add column document     text check (document <> ''),
  add column powers       text check (powers <> ''),
  add column alternate_of uuid,
  add column end_reason   text check (end_reason in
    ('RESIGNED', 'REMOVED', 'TERM', 'OFFICE_CHANGE', 'WITHDRAWAL', 'ACCOUNT_CLOSED')),
  add column recorded_by  text,
  add column recorded_at  timestamptz,
  add unique (id, role, territory),
  add foreign key (alternate_of, role, territory) references appointment (id, role, territory),
  add check (alternate_of <> id),
  add check (alternate_of is null or document is not null),
  add check (end_reason is null or valid_to is not null);
create index appointment_person on appointment (person_id);
create index appointment_alternate on appointment (alternate_of) where alternate_of is not null;

-- Days on which a titular does not act; only then does the alternate.
create table absence (
  id             uuid primary key,
  appointment_id uuid        not null references appointment (id),
  first_day      date        not null,
  last_day       date        not null,
  recorded_by    text        not null,
  recorded_at    timestamptz not null,
  check (last_day >= first_day)
);
create index absence_of on absence (appointment_id);

-- The three sectors agreed in public that somebody acts under two hats in a territory.
create table hat_waiver (
  id                   uuid primary key,
  person_id            uuid not null references person (id),
  territory            text not null references territory (code),
  valid_from           date not null,
  valid_to             date not null,
  government_document  text not null check (government_document <> ''),
  garante_document     text not null check (garante_document <> ''),
  civil_society_document text not null check (civil_society_document <> ''),
  recorded_by          text not null,
  recorded_at          timestamptz not null,
  check (valid_to >= valid_from)
);
create index hat_waiver_of on hat_waiver (person_id, territory);

-- What matters for trust in the accounts: never changed, never deleted. Usernames only, no personal data.
create table security_event (
  id        bigint generated always as identity primary key,
  at        timestamptz not null,
  act       text        not null check (act <> ''),
  actor     text,
  subject   text,
  territory text,
  detail    text
);
create index security_event_at on security_event (at desc, id desc);
create index security_event_of on security_event (territory, id desc);

create function security_event_stays() returns trigger language plpgsql as
$$ begin raise exception 'The audit trail is append-only'; end $$;
create trigger security_event_stays before update or delete or truncate on security_event
  for each statement execute function security_event_stays();
