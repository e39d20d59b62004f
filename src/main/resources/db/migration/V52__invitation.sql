-- A link by which somebody chooses a password. Nothing but the SHA-256 of its token is kept, and not before the mail that
-- carries the token leaves; a new link of the same kind takes the place of the one before, and a used one is gone.
create table account_link (
  person_id  uuid        not null references person (id),
  purpose    text        not null check (purpose in ('INVITATION', 'RESET')),
  id         uuid        not null unique,
  token_hash text        unique check (token_hash ~ '^[0-9a-f]{64}$'),
  expires_at timestamptz,
  primary key (person_id, purpose),
  check ((token_hash is null) = (expires_at is null))
);

-- What the trail tells of one person, for whom it may concern.
create index security_event_subject on security_event (subject, id desc);
