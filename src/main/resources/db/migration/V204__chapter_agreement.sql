-- What a chapter agreed is no act of a session. What was sealed before keeps the kind under which it was sealed.
alter table document drop constraint document_kind_check;
alter table document add constraint document_kind_check check (kind in (
  'DECLARATION', 'CALL', 'CALL_RESULT', 'DESIGNATION', 'INSTALLATION_ACT', 'RULES', 'CONSULTATION_REPORT', 'TREE',
  'WORKSHOP_RECORD', 'MESA_MINUTES', 'NO_QUORUM_ACT', 'SESSION_ACT', 'CHAPTER_AGREEMENT', 'RESULTS_ACT', 'PLAN', 'REPORT',
  'EVIDENCE', 'OTHER'));
