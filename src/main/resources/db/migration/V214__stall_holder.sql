-- The sector that holds the function which can unblock a stall, so that the public page names it as Cockpit does.
alter table stall add column holder varchar(32);
