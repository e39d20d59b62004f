-- The text in hand may be corrected before its round is closed: then what was said of the former one counts no more and all
-- places are asked anew. What it was stays on record.
alter table live_turn add column edition integer not null default 1 check (edition > 0);
alter table live_statement add column edition integer not null default 1 check (edition > 0);

create table live_correction (
  session_id   uuid          not null,
  item_id      uuid          not null,
  phase        varchar(16)   not null check (phase = 'DELIBERATION'),
  round        integer       not null,
  edition      integer       not null check (edition > 1),
  former       varchar(8000) not null,
  corrected_by varchar(128)  not null,
  corrected_at timestamptz   not null,
  primary key (session_id, item_id, phase, round, edition),
  foreign key (session_id, item_id, phase, round) references live_turn (session_id, item_id, phase, round)
);
