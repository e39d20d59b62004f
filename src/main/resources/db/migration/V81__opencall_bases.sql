-- What a call asks for and who evaluates, fixed before it opens; what is corrected later is published beside it (R2.4).
alter table open_call add column reissue_of uuid references open_call (id) check (reissue_of <> id);

create table open_call_requested_document (
  call_id  uuid         not null references open_call (id),
  position integer      not null check (position between 0 and 19),
  name     varchar(200) not null check (length(btrim(name)) > 0),
  required boolean      not null,
  primary key (call_id, position)
);

create table open_call_panelist (
  id           uuid         primary key,
  call_id      uuid         not null references open_call (id),
  position     integer      not null,
  sector       varchar(32)  not null check (sector in ('GOVERNMENT', 'OVERSIGHT_BODY', 'CIVIL_SOCIETY')),
  organisation varchar(200) not null,
  office       varchar(200) not null,
  username     varchar(128) not null,
  unique (call_id, position),
  unique (call_id, username)
);

create table open_call_amendment (
  call_id      uuid          not null references open_call (id),
  number       integer       not null check (number > 0),
  published_on date          not null,
  text         varchar(4000) not null,
  reason       varchar(2000) not null,
  document_id  uuid          not null,
  recorded_by  varchar(128)  not null,
  recorded_at  timestamptz   not null,
  primary key (call_id, number)
);

create function open_call_keep_bases() returns trigger language plpgsql as $$
begin
  if old.state <> 'DRAFT' and (new.exercise_id, new.purpose, new.title, new.bases, new.requirements, new.outreach,
      new.privacy_notice, new.published_on, new.retrospective, new.reissue_of) is distinct from (old.exercise_id,
      old.purpose, old.title, old.bases, old.requirements, old.outreach, old.privacy_notice, old.published_on,
      old.retrospective, old.reissue_of) then
    raise exception 'the bases of a published call do not change' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger open_call_bases before update on open_call for each row execute function open_call_keep_bases();

create function open_call_keep_parts() returns trigger language plpgsql as $$
declare
  call uuid := case when tg_op = 'INSERT' then new.call_id else old.call_id end;
begin
  if exists (select from open_call where id = call and state <> 'DRAFT') then
    raise exception '% on % refused: the call is published', tg_op, tg_table_name using errcode = 'restrict_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger open_call_seat_fixed before insert or update or delete on open_call_seat
  for each row execute function open_call_keep_parts();
create trigger open_call_criterion_fixed before insert or update or delete on open_call_criterion
  for each row execute function open_call_keep_parts();
create trigger open_call_requested_document_fixed before insert or update or delete on open_call_requested_document
  for each row execute function open_call_keep_parts();
create trigger open_call_panelist_fixed before insert or update or delete on open_call_panelist
  for each row execute function open_call_keep_parts();

create function open_call_keep_amendment() returns trigger language plpgsql as $$
begin
  raise exception '% on % refused: what was published stays', tg_op, tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger open_call_amendment_stays before update or delete on open_call_amendment
  for each row execute function open_call_keep_amendment();
