-- The second step of the login, for whoever wants it: the secret that an application on a telephone shares (RFC 6238).
-- Where the deployment has a key of its own the secret is encrypted with it and the row's salt. A code counts once: none
-- of an earlier step is taken again.
create table second_factor (
  person_id uuid        primary key references person (id),
  secret    bytea       not null,
  salt      text        check (salt ~ '^[0-9a-f]{16}$'),
  last_step bigint      not null,
  since     timestamptz not null
);

-- For whoever lost the telephone: each is good once, and nothing but its SHA-256 is kept.
create table recovery_code (
  person_id uuid not null references second_factor (person_id) on delete cascade,
  code_hash text not null check (code_hash ~ '^[0-9a-f]{64}$'),
  primary key (person_id, code_hash)
);
