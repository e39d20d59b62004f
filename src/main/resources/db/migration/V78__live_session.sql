-- A session as it happens: who says to be there and whom the secretary confirms, which matter is in hand, and what each
-- place at the table says of it.
create table live_presence (
  session_id   uuid         not null,
  number       integer      not null,
  seat_id      uuid         not null references secretariat_seat (id),
  username     varchar(128),
  stated_at    timestamptz,
  own          boolean,
  confirmed_by varchar(128),
  confirmed_at timestamptz,
  primary key (session_id, number, seat_id),
  unique (session_id, number, username),
  foreign key (session_id, number) references session_call (session_id, number),
  check (username is not null or confirmed_by is not null),
  check ((username is null) = (stated_at is null)),
  check ((username is null) = (own is null)),
  check ((confirmed_by is null) = (confirmed_at is null))
);

create table live_turn (
  session_id uuid         not null,
  item_id    uuid         not null,
  phase      varchar(16)  not null check (phase in ('DELIBERATION', 'VOTE')),
  round      integer      not null check (round > 0),
  opened_by  varchar(128) not null,
  opened_at  timestamptz  not null,
  closed_at  timestamptz,
  primary key (session_id, item_id, phase, round),
  foreign key (session_id, item_id) references session_item (session_id, item_id)
);

-- One matter at a time.
create unique index live_turn_in_hand on live_turn (session_id) where closed_at is null;

-- One voice for each place: its titular's or the alternate's, never both, whoever speaks first.
create table live_voice (
  session_id uuid        not null,
  item_id    uuid        not null,
  phase      varchar(16) not null,
  round      integer     not null,
  place_id   uuid        not null references secretariat_seat (id),
  seat_id    uuid        not null references secretariat_seat (id),
  primary key (session_id, item_id, phase, round, place_id),
  unique (session_id, item_id, phase, round, seat_id),
  unique (session_id, item_id, phase, round, place_id, seat_id),
  foreign key (session_id, item_id, phase, round) references live_turn (session_id, item_id, phase, round)
);

-- What it says. A change of mind is another row; the last one counts.
create table live_statement (
  session_id    uuid         not null,
  item_id       uuid         not null,
  phase         varchar(16)  not null,
  round         integer      not null,
  place_id      uuid         not null,
  seat_id       uuid         not null,
  revision      integer      not null check (revision > 0),
  stance        varchar(16)  not null check (stance in ('FOR', 'AGAINST', 'ABSTAIN')),
  reason        varchar(1000),
  extraordinary boolean      not null,
  stated_by     varchar(128) not null,
  stated_at     timestamptz  not null,
  primary key (session_id, item_id, phase, round, place_id, revision),
  foreign key (session_id, item_id, phase, round, place_id, seat_id)
    references live_voice (session_id, item_id, phase, round, place_id, seat_id),
  check ((phase = 'DELIBERATION' and stance = 'AGAINST') = (reason is not null)),
  check (not extraordinary or phase = 'DELIBERATION')
);

create function live_statement_stays() returns trigger language plpgsql as
$$ begin raise exception 'What was stated in a session is append-only'; end $$;
create trigger live_statement_stays before update or delete or truncate on live_statement
  for each statement execute function live_statement_stays();
