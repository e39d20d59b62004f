-- Sessions of the sample's STL: 101 was held with a vote, 102 is convened, 103 was called off.
insert into session (id, secretariat_id, number, kind, mode, state, place, minutes, held_on, document_id, convened_by, recorded_at, notice, cancel_reason) values
  ('93000000-0000-0000-0000-000000000101', '90000000-0000-0000-0000-000000000002', 101, 'EXTRAORDINARY', 'HYBRID', 'OPEN', 'Morelia', 'Minuta', '2026-03-10', '93000000-0000-0000-0000-0000000000d1', 'prueba', '2026-03-01T12:00:00Z', 0, null),
  ('93000000-0000-0000-0000-000000000102', '90000000-0000-0000-0000-000000000002', 102, 'ORDINARY', 'REMOTE', 'CONVENED', 'https://sala.example.org', null, null, null, 'prueba', '2026-06-01T12:00:00Z', 3, null),
  ('93000000-0000-0000-0000-000000000103', '90000000-0000-0000-0000-000000000002', 103, 'ORDINARY', 'IN_PERSON', 'CANCELLED', 'Morelia', null, null, null, 'prueba', '2026-06-01T12:00:00Z', 1, 'Hay alerta por huracán.');
insert into session_call (session_id, number, noticed_on, called_for, called_at, retrospective, quorum, recorded_at) values
  ('93000000-0000-0000-0000-000000000101', 1, '2026-02-20', '2026-03-10', '11:00', false, true, '2026-03-01T12:00:00Z'),
  ('93000000-0000-0000-0000-000000000102', 1, '2026-06-01', '2027-06-10', '10:00', false, null, '2026-06-01T12:00:00Z'),
  ('93000000-0000-0000-0000-000000000103', 1, '2026-06-01', '2026-06-20', '10:00', false, null, '2026-06-01T12:00:00Z');
insert into agenda_item (id, secretariat_id, exercise_id, kind, title, text, filed_on, recorded_at) values
  ('93000000-0000-0000-0000-0000000000e1', '90000000-0000-0000-0000-000000000002', null, 'OTHER', 'Presupuesto de la plataforma', 'Asignar el presupuesto', '2026-02-01', '2026-03-01T12:00:00Z'),
  ('93000000-0000-0000-0000-0000000000e2', '90000000-0000-0000-0000-000000000002', null, 'OTHER', 'Reglamento de la plataforma', 'Acordar el reglamento', '2026-05-01', '2026-05-01T12:00:00Z');
insert into session_item (session_id, item_id, place, open, rounds, text, position, extraordinary_reason, method, result, reason, mediator, mediation) values
  ('93000000-0000-0000-0000-000000000101', '93000000-0000-0000-0000-0000000000e1', 1, false, 2, 'Asignar el presupuesto', 'OPPOSED', 'El plazo vencía.', 'MAJORITY', 'ADOPTED', 'El plazo del plan vencía.', 'FACILITATOR', 'Se ofreció un plazo.'),
  ('93000000-0000-0000-0000-000000000102', '93000000-0000-0000-0000-0000000000e2', 1, true, 0, 'Acordar el reglamento', null, null, null, null, null, null, null);
insert into session_presence (session_id, number, seat_id) values
  ('93000000-0000-0000-0000-000000000101', 1, '90000000-0000-0000-0000-0000000000b1'),
  ('93000000-0000-0000-0000-000000000101', 1, '90000000-0000-0000-0000-0000000000b2'),
  ('93000000-0000-0000-0000-000000000101', 1, '90000000-0000-0000-0000-0000000000b4');
insert into session_vote (session_id, item_id, sector, in_favour, against, abstained, recorded_at) values
  ('93000000-0000-0000-0000-000000000101', '93000000-0000-0000-0000-0000000000e1', 'GOVERNMENT', 0, 1, 0, '2026-03-10T12:00:00Z'),
  ('93000000-0000-0000-0000-000000000101', '93000000-0000-0000-0000-0000000000e1', 'OVERSIGHT_BODY', 1, 0, 0, '2026-03-10T12:00:00Z'),
  ('93000000-0000-0000-0000-000000000101', '93000000-0000-0000-0000-0000000000e1', 'CIVIL_SOCIETY', 1, 0, 0, '2026-03-10T12:00:00Z');
insert into session_cast_vote (session_id, item_id, sector, seat_id, in_favour, against, abstained, recorded_at) values
  ('93000000-0000-0000-0000-000000000101', '93000000-0000-0000-0000-0000000000e1', 'CIVIL_SOCIETY', '90000000-0000-0000-0000-0000000000b4', 1, 2, 0, '2026-03-10T12:00:00Z');
insert into session_bench_vote (session_id, item_id, in_favour, against, abstained, recorded_at) values
  ('93000000-0000-0000-0000-000000000101', '93000000-0000-0000-0000-0000000000e1', 2, 1, 0, '2026-03-10T12:00:00Z');
insert into session_dissent (session_id, item_id, round, sector, text, recorded_at) values
  ('93000000-0000-0000-0000-000000000101', '93000000-0000-0000-0000-0000000000e1', 2, 'GOVERNMENT', '<b>No hay dinero este año.</b>', '2026-03-10T12:00:00Z');
insert into live_turn (session_id, item_id, phase, round, opened_by, opened_at, closed_at, edition) values
  ('93000000-0000-0000-0000-000000000101', '93000000-0000-0000-0000-0000000000e1', 'DELIBERATION', 2, 'prueba', '2026-03-10T12:00:00Z', '2026-03-10T12:10:00Z', 2);
insert into live_correction (session_id, item_id, phase, round, edition, former, corrected_by, corrected_at) values
  ('93000000-0000-0000-0000-000000000101', '93000000-0000-0000-0000-0000000000e1', 'DELIBERATION', 2, 2, 'Asignar <b>todo</b> el presupuesto', 'prueba', '2026-03-10T12:05:00Z');
insert into agreement (id, secretariat_id, session_id, item_id, place, text, sector, organisation, due_on, state, account, link, ended_on, reported_by, recorded_at) values
  ('93000000-0000-0000-0000-0000000000f1', '90000000-0000-0000-0000-000000000002', '93000000-0000-0000-0000-000000000101', '93000000-0000-0000-0000-0000000000e1', 1, 'Publicar el padrón de obra', 'GOVERNMENT', 'Secretaría de Obras', '2026-04-10', 'OPEN', null, null, null, null, '2026-03-10T12:00:00Z'),
  ('93000000-0000-0000-0000-0000000000f2', '90000000-0000-0000-0000-000000000002', '93000000-0000-0000-0000-000000000101', '93000000-0000-0000-0000-0000000000e1', 2, 'Difundir el padrón en radio', 'CIVIL_SOCIETY', null, '2026-05-10', 'DONE', 'Se difundió en tres estaciones.', 'https://radio.example.org/padron', '2026-05-02', 'prueba', '2026-03-10T12:00:00Z');
update session set state = 'HELD' where id = '93000000-0000-0000-0000-000000000101';
