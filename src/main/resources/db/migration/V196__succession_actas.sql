-- A role that is settled part by part has an acta of each; of those that were sealed so far the last one is known.
create table guarantor_succession_acta (
  document_id   uuid    primary key references document (id),
  succession_id uuid    not null references guarantor_succession (id),
  number        integer not null check (number > 0),
  sealed_on     date    not null,
  unique (succession_id, number)
);
insert into guarantor_succession_acta (document_id, succession_id, number, sealed_on)
  select s.acta_document_id, s.id, 1, coalesce(s.concluded_on, s.handed_on, s.reported_at::date)
  from guarantor_succession s where s.acta_document_id is not null;
alter table guarantor_succession drop column acta_document_id;
