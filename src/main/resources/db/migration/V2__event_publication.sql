-- What one module told the others and has not been heard yet (outbox of the event registry).
create table event_publication (
  id               uuid        not null primary key,
  publication_date timestamptz not null,
  listener_id      text        not null,
  serialized_event text        not null,
  event_type       text        not null,
  completion_date  timestamptz
);

create index event_publication_by_completion_date on event_publication (completion_date);
create index event_publication_by_listener_and_event on event_publication (listener_id, serialized_event);
