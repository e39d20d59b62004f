-- Minutes that fewer than two sectors sign are written again, twice at most; then their acta is sealed as one without enough
-- signatures, and nothing that it says holds. What the sectors do is kept for each draft.
alter table session
  add column draft integer not null default 1 check (draft between 1 and 3),
  drop constraint session_state_check,
  add constraint session_state_check check (state in ('CONVENED', 'OPEN', 'HELD', 'UNSIGNED', 'NO_QUORUM', 'CANCELLED')),
  add constraint session_unsigned check (state <> 'UNSIGNED' or held_on is not null and document_id is not null and minutes is not null);

alter table session_signature
  add column draft integer not null default 1 check (draft between 1 and 3),
  drop constraint session_signature_pkey,
  add primary key (session_id, draft, sector);

-- A matter is decided once, except by an acta that put nothing in force.
alter table session_item add column in_force boolean not null default true;
drop index session_item_decided;
create unique index session_item_decided on session_item (item_id)
  where result in ('ADOPTED', 'REJECTED', 'PARKED') and in_force;
