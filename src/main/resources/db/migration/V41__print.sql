-- The PDF of an acta is printed from its canonical JSON when somebody first asks for it, and stays as it was printed.

alter table document alter column size drop not null;
alter table document alter column sha256 drop not null;
alter table document add constraint document_measured_or_printed_later check ((size is null) = (sha256 is null));

create table document_print (
  document_id uuid primary key references document (id),
  size integer not null check (size > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  printed_at timestamptz not null
);
create index document_print_sha256_idx on document_print (sha256);

create trigger document_print_append_only before update or delete on document_print
  for each row execute function record_refuse_change();
create trigger document_print_no_truncate before truncate on document_print
  for each statement execute function record_refuse_change();

create function record_print_actas_only() returns trigger language plpgsql as $$
begin
  if exists (select from acta a join document d on d.id = a.document_id where d.id = new.document_id and d.sha256 is null) then
    return new;
  end if;
  raise exception 'print of document % refused: it is not an acta that waits for it', new.document_id
    using errcode = 'restrict_violation';
end $$;
create trigger document_print_actas_only before insert on document_print
  for each row execute function record_print_actas_only();
