-- One party that objects to a report does not stop a change that was published: somebody else looks at it.
alter table guarantor_succession
  add column objection   text check (objection <> ''),
  add column objected_as text,
  add column objected_by text,
  add check ((objection is null) = (objected_as is null) and (objection is null) = (objected_by is null)),
  add check (objected_by <> reported_by and objected_as <> reported_as),
  add check (objected_by <> confirmed_by and objected_as <> confirmed_as);

-- What the official publication says, where the parties did not: of the report (round 0) or of a law that is said to name
-- somebody. Added once, never changed.
create table guarantor_publication (
  succession_id uuid        not null references guarantor_succession (id),
  round         integer     not null check (round >= 0),
  confirmed     boolean     not null,
  publication   text        check (publication <> ''),
  reason        text        check (reason <> ''),
  recorded_as   text        not null,
  recorded_by   text        not null,
  recorded_on   date        not null,
  primary key (succession_id, round),
  check (case when confirmed then publication is not null else reason is not null end)
);

-- Who fills the role where the product does not know: as somebody reported it and civil society, or where civil society
-- reported it the government, confirmed or not.
create table guarantor_report (
  id           uuid primary key,
  territory    text        not null references territory (code),
  branch       text        not null check (branch in ('ALL', 'EXECUTIVE', 'LEGISLATIVE', 'JUDICIAL')),
  organisation text        not null check (organisation <> ''),
  independence text        not null check (independence in
    ('AUTONOMOUS', 'DECONCENTRATED_EXECUTIVE', 'INTERNAL_CONTROL', 'NONE')),
  first_day    date        not null,
  document     text        not null check (document <> ''),
  published_on date        not null,
  reported_as  text        not null,
  reported_by  text        not null,
  reported_at  timestamptz not null,
  confirmed    boolean,
  answered_as  text,
  answered_by  text,
  rejection    text        check (rejection <> ''),
  check ((confirmed is null) = (answered_as is null) and (confirmed is null) = (answered_by is null)),
  check (answered_by <> reported_by and answered_as <> reported_as),
  check ((rejection is not null) = (confirmed is not null and not confirmed))
);
create unique index guarantor_report_once on guarantor_report (territory, branch, lower(organisation)) where confirmed is null;
