-- The publication that ends or names a garante as a file, beside its citation. Added, never changed.
create table guarantor_paper (
  document_id   uuid        primary key references document (id),
  succession_id uuid        references guarantor_succession (id),
  report_id     uuid        references guarantor_report (id),
  added_as      text        not null,
  added_by      text        not null,
  recorded_at   timestamptz not null,
  check ((succession_id is null) <> (report_id is null))
);
create index guarantor_paper_of_succession on guarantor_paper (succession_id);
create index guarantor_paper_of_report on guarantor_paper (report_id);
create index guarantor_report_of on guarantor_report (territory);
