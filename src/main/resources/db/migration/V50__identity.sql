-- People and what they were appointed to. The engine's accounts, groups and authorizations follow from these rows.
-- The username is what the engine's tables and every log name somebody by: lower case, never used again.
create table person (
  id           uuid primary key,
  username     text    not null unique check (username ~ '^[a-z0-9][a-z0-9._@-]{1,59}$'),
  display_name text    not null check (display_name <> ''),
  email        text    check (email like '_%@_%'),
  active       boolean not null
);

create table appointment (
  id           uuid primary key,
  person_id    uuid not null references person (id),
  role         text not null check (role in
    ('ORGANO_GARANTE', 'GOBIERNO', 'SOCIEDAD_CIVIL', 'FACILITACION', 'ADMINISTRACION')),
  territory    text not null references territory (code),
  organisation text not null check (organisation <> ''),
  valid_from   date not null,
  valid_to     date,
  unique (person_id, role, territory, valid_from),
  check (valid_to >= valid_from)
);
create index appointment_role on appointment (territory, role, valid_from);
