-- What each member of a panel says of each candidate; nobody sees what another one said (R2.4).
create table open_call_panel_score (
  application_id uuid        not null references open_call_application (id),
  panelist_id    uuid        not null references open_call_panelist (id),
  criterion      integer     not null,
  points         integer     not null check (points between 0 and 10),
  recorded_at    timestamptz not null,
  primary key (application_id, panelist_id, criterion)
);

create table open_call_conflict (
  application_id uuid          not null references open_call_application (id),
  panelist_id    uuid          not null references open_call_panelist (id),
  reason         varchar(2000) not null check (length(btrim(reason)) > 0),
  recorded_at    timestamptz   not null,
  primary key (application_id, panelist_id)
);
