-- What kind of body sits where, for how long, and on what ground. A place stays the same from holder to holder; every row
-- of secretariat_seat is one holding of it, so that the composition of any day can be told. Rows that stand stay as they are.
alter table secretariat_seat
  add column place_id       uuid        not null default gen_random_uuid(),
  add column sub_sector     varchar(16) check (sub_sector in ('EXECUTIVE', 'LEGISLATIVE', 'JUDICIAL', 'MUNICIPAL', 'AUTONOMOUS',
    'CSO', 'COLLECTIVE', 'ACADEMIA', 'BUSINESS')),
  add column scope          varchar(200),
  add column origin         varchar(16) not null default 'DESIGNATION'
    check (origin in ('DESIGNATION', 'OPEN_CALL', 'INVITATION', 'ADHESION', 'SUCCESSION')),
  add column term_to        date,
  add column end_reason     varchar(16) check (end_reason in ('RESIGNED', 'REMOVED', 'TERM', 'OFFICE_CHANGE', 'WITHDRAWAL', 'RENEWED',
    'CORRECTED', 'FILLED', 'DISSOLVED')),
  add column vacancy_reason varchar(1000),
  add column assumption     varchar(1000),
  add column source         varchar(200),
  add column document_id    uuid references document (id);

update secretariat_seat set place_id = id;
-- An alternate stands in at the place of the titular of its organisation, where there is exactly one.
update secretariat_seat a set place_id = (
    select t.place_id from secretariat_seat t
    where t.secretariat_id = a.secretariat_id and t.sector = a.sector and t.organisation = a.organisation and not t.alternate
      and t.to_day is not distinct from a.to_day)
  where a.alternate and 1 = (
    select count(*) from secretariat_seat t
    where t.secretariat_id = a.secretariat_id and t.sector = a.sector and t.organisation = a.organisation and not t.alternate
      and t.to_day is not distinct from a.to_day);

alter table secretariat_seat
  add check (term_to is null or term_to >= from_day),
  add check (vacancy_reason is null or organisation is null),
  add check (assumption is null or organisation is not null),
  add check (end_reason is null or to_day is not null);

-- A place has one titular, or one vacancy, at a time.
create unique index secretariat_place_held on secretariat_seat (place_id) where to_day is null and not alternate;
create index secretariat_place on secretariat_seat (place_id, from_day);

-- Who has a voice in an STL and no vote, and never counts for its quorum (domain 5.5).
create table secretariat_voice (
  id             uuid         primary key,
  secretariat_id uuid         not null references secretariat (id),
  kind           varchar(16)  not null check (kind in ('FACILITATOR', 'OBSERVER', 'GUEST')),
  organisation   varchar(200) not null,
  position       varchar(200) not null,
  from_day       date         not null,
  to_day         date         check (to_day >= from_day),
  source         varchar(200),
  recorded_by    varchar(128) not null,
  recorded_at    timestamptz  not null
);

create index secretariat_voice_of on secretariat_voice (secretariat_id, kind, from_day);
