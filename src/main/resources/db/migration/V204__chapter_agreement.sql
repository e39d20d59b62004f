-- What a chapter agreed is no act of a session. What was sealed before keeps the kind under which it was sealed.
alter table document drop constraint document_kind_check;
alter table document add constraint document_kind_check check (kind in (
  'DECLARATION', 'CALL', 'CALL_RESULT', 'DESIGNATION', 'INSTALLATION_ACT', 'RULES', 'CONSULTATION_REPORT', 'TREE',
  'WORKSHOP_RECORD', 'MESA_MINUTES', 'NO_QUORUM_ACT', 'SESSION_ACT', 'CHAPTER_AGREEMENT', 'RESULTS_ACT', 'PLAN', 'REPORT',
  'EVIDENCE', 'OTHER'));

-- The day of the act that brings a matter: no session whose notice is older decides it, whenever either was entered.
alter table agenda_item add column brought_on date;
update agenda_item a set brought_on = r.asked_on from adhesion r where r.agenda_item_id = a.id;

-- The day on which a table handed a commitment to the STL.
alter table commitment add column submitted_on date;
