-- An STL is suspended while a party withdrew or nobody fills the role of the garante, and then stands where it stood.
alter table secretariat
  add column party_withdrew boolean not null default false,
  add column resume_state   varchar(32) check (resume_state in ('ACTIVE', 'DORMANT'));
update secretariat set party_withdrew = not without_guarantor, resume_state = 'ACTIVE' where state = 'SUSPENDED';
alter table secretariat
  add check ((state = 'SUSPENDED') = (without_guarantor or party_withdrew)),
  add check ((state = 'SUSPENDED') = (resume_state is not null));
