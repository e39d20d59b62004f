-- Who somebody is at the institution's login: an issuer and a subject that it verified, linked once by the person.
-- Nobody is recognised by an address.
create table external_identity (
  issuer    text        not null check (issuer <> ''),
  subject   text        not null check (subject <> ''),
  person_id uuid        not null references person (id),
  linked_at timestamptz not null,
  primary key (issuer, subject),
  unique (person_id, issuer)
);
