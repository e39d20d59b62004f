-- A call that changes is a new notice with its own term; a session that is cancelled says why. The number of the notice is
-- that of the invitation in people's calendars.
alter table session
  drop constraint session_state_check,
  add constraint session_state_check check (state in ('CONVENED', 'OPEN', 'HELD', 'NO_QUORUM', 'CANCELLED')),
  add column notice integer not null default 0 check (notice >= 0),
  add column cancel_reason varchar(2000),
  add check ((state = 'CANCELLED') = (cancel_reason is not null));
update session s set notice = (select max(c.number) - 1 from session_call c where c.session_id = s.id);

-- Who mediated the last round that was mediated, and what came closer.
alter table session_item
  add column mediator  varchar(16) check (mediator in ('FACILITATOR', 'AGREED')),
  add column mediation varchar(2000),
  add check (mediation is null or mediator is not null);

-- What a session agreed to have done, by whom and by when (domain 7.14); noted until the acta is sealed, then in force.
create table agreement (
  id             uuid primary key,
  secretariat_id uuid          not null references secretariat (id),
  session_id     uuid          not null,
  item_id        uuid          not null,
  place          integer       not null check (place > 0),
  text           varchar(2000) not null,
  sector         varchar(32)   not null check (sector in ('GOVERNMENT', 'OVERSIGHT_BODY', 'CIVIL_SOCIETY')),
  organisation   varchar(200),
  due_on         date          not null,
  state          varchar(16)   not null check (state in ('NOTED', 'OPEN', 'DONE', 'NOT_DONE')),
  account        varchar(2000),
  link           varchar(500),
  ended_on       date,
  reported_by    varchar(128),
  recorded_at    timestamptz   not null,
  unique (session_id, place),
  foreign key (session_id, item_id) references session_item (session_id, item_id),
  check ((state in ('DONE', 'NOT_DONE')) = (account is not null and ended_on is not null and reported_by is not null))
);

create index agreement_open on agreement (secretariat_id, due_on) where state = 'OPEN';
create index agreement_of on agreement (secretariat_id, due_on desc, id) where state <> 'NOTED';

-- What a feed of an STL shows: what was recorded last.
create index secretariat_log_latest on secretariat_log (secretariat_id, id desc);

-- Since when an STL rests for want of one of its parties; the time that its tasks sleep does not count.
alter table secretariat add column rests_since timestamptz;
update secretariat set rests_since = now() where state = 'SUSPENDED';

-- What a matter is deliberated on; it stands from the notice of the session on.
create table agenda_document (
  item_id     uuid         not null references agenda_item (id),
  document_id uuid         not null references document (id),
  added_by    varchar(128) not null,
  recorded_at timestamptz  not null,
  primary key (item_id, document_id)
);
