-- Whether an act of signing was a refusal, and why: an acta tells a refusal as one, whatever was to be signed.
alter table signature_proof add column refusal text check (length(btrim(refusal)) > 0);

alter table signature_proof disable trigger signature_proof_append_only;

update signature_proof p set refusal = a.reason from declaration_signature a
  where p.subject = 'declaration:' || a.declaration_id and p.sector = a.sector and not a.signed;
update signature_proof p set refusal = a.reason from session_signature a
  where p.subject = 'session:' || a.session_id || case when a.draft = 1 then '' else ':' || a.draft end and p.sector = a.sector
  and a.seat_id is null;
update signature_proof p set refusal = a.reason from installation_signature a
  where p.subject = 'installation:' || a.secretariat_id || ':' || a.number and p.sector = a.sector and a.seat_id is null;
update signature_proof p set refusal = a.reason from acta_correction_signature a
  where p.subject = 'correction:' || a.correction_id and p.sector = a.sector and a.seat_id is null;
update signature_proof p set refusal = a.reason from secretariat_chapter_signature a
  where p.subject = 'chapter-act:' || a.act_id and p.sector = a.sector and a.seat_id is null;
update signature_proof p set refusal = a.reason from refoundation_answer a
  where p.subject = 'refoundation:' || a.withdrawal_id || ':' || a.round and p.sector = a.sector and not a.agrees;
update signature_proof p set refusal = a.note from plan_endorsement a
  where p.subject = 'plan:' || a.plan_id || ':' || a.round and p.sector = a.sector and a.stand = 'REFUSED';
update signature_proof p set refusal = 'No asumió «' || c.name || '». Motivo: ' || a.reason
  from commitment_acceptance a join commitment c on c.id = a.commitment_id
  where p.subject = 'commitment:' || a.agenda_item_id and p.sector = 'GOVERNMENT' and not a.accepted;
update signature_proof p set refusal = 'No consintió. Motivo: ' || a.reason from guarantor_succession_act a
  where p.subject = 'guarantor-agreement:' || a.succession_id || ':' || a.round and p.sector = a.sector and not a.agreed;

alter table signature_proof enable trigger signature_proof_append_only;
