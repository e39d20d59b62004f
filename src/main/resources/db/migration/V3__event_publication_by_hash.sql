-- An entry of a B-tree holds about 2.7 kB, so that a longer event could not be noted, nor anything that was done with it.
-- What was heard is looked for by the whole text of the event, for which its hash is enough.
drop index event_publication_by_listener_and_event;
create index event_publication_by_event on event_publication using hash (serialized_event);
