-- What was published of a candidate stays, and an objection is about what was published last (E2e).
alter table open_call_application add column result_round integer check (result_round > 0);
update open_call_application a set result_round = 1 from open_call c join document d on d.id = c.result_document_id
  where a.call_id = c.id and a.status <> 'WITHDRAWN' and a.recorded_at <= d.recorded_at;

-- What the convener said was finished does not change any more: first who is eligible, then the points too (R2.4).
alter table open_call_application add column settled varchar(16) check (settled in ('ELIGIBILITY', 'POINTS'));

-- Whoever was wrongly found ineligible comes back to the list and gets points by the review.
alter table open_call_objection add column reinstate boolean not null default false;
alter table open_call_objection add constraint open_call_objection_reinstate check (not reinstate or rescore);

-- A member of a panel who does not give points holds nobody up; why is public.
create table open_call_excuse (
  panelist_id uuid          primary key references open_call_panelist (id),
  reason      varchar(2000) not null check (length(btrim(reason)) > 0),
  excused_on  date          not null,
  recorded_by varchar(128)  not null,
  recorded_at timestamptz   not null
);
