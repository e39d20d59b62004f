-- Of which session an entry of the public log tells: who follows the feed is led to its page. Unknown for entries from before.
alter table secretariat_log add column session_id uuid references session (id);
