-- When the words of a draft were amended: the round begins anew with each, and what was said before does not end it.

create table acta_amendment (
  id uuid primary key,
  subject text not null check (length(subject) between 1 and 200),
  -- The last observation before it, 0 where there was none.
  after_number bigint not null check (after_number >= 0),
  amended_by text not null,
  amended_at timestamptz not null
);
create index acta_amendment_subject_idx on acta_amendment (subject, after_number);

create trigger acta_amendment_append_only before update or delete on acta_amendment
  for each row execute function record_refuse_change();
create trigger acta_amendment_no_truncate before truncate on acta_amendment
  for each statement execute function record_refuse_change();
