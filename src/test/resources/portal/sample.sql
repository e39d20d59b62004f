-- An exercise of Michoacán with something on every part of its page; every text that people wrote tries to be markup.
insert into exercise (id, version, code, name, model, territory_code, cycle_number, state, convener, opened_on, recorded_at)
values ('90000000-0000-0000-0000-000000000001', 0, 'MIC-2023-9', 'Michoacán: Cocreación desde lo local, ejercicio 9', 'COCREACION_LOCAL', 'MIC', 9, 'IMPLEMENTING', 'OVERSIGHT_BODY', '2023-02-06', '2026-03-01T12:00:00Z');

insert into exercise_step (exercise_id, number, element, name, open_rooms, entered_at, left_at)
select '90000000-0000-0000-0000-000000000001', number, 'callActivity_' || number, name, case when number in (12, 13) then 1 else 0 end,
  case when number = 3 then null else timestamptz '2026-03-01T12:00:00Z' end, case when number in (3, 12, 13) then null else timestamptz '2026-03-02T12:00:00Z' end
from (values (1, 'Declaratoria conjunta'), (2, 'Integración del STL'), (3, 'Persona facilitadora'), (4, 'Instalación del STL'), (5, 'Consulta, encuesta o recolección de opiniones'), (6, 'Problemas y soluciones'), (7, 'Convocatoria a las mesas'), (8, 'Talleres de sensibilización'), (9, 'Mesas de cocreación'), (10, 'Acta de resultados'), (11, 'Publicación del plan'), (12, 'Difusión'), (13, 'Cumplimiento, seguimiento y evaluación')) as step (number, name);

insert into exercise_log (exercise_id, step, happened_on, recorded_at, text, document_id, retrospective) values
  ('90000000-0000-0000-0000-000000000001', null, '2023-02-06', '2026-03-01T12:00:00Z', 'Se manifestó el interés de iniciar un ejercicio de gobierno abierto en Michoacán.', null, true),
  ('90000000-0000-0000-0000-000000000001', 1, '2023-03-14', '2026-03-01T12:00:00Z', 'Los tres sectores firmaron la declaratoria conjunta y se publicó.', null, true),
  ('90000000-0000-0000-0000-000000000001', 5, '2023-06-01', '2026-03-01T12:00:00Z', 'Se abrió la consulta «¿Qué debe atender primero el gobierno?».', null, true),
  ('90000000-0000-0000-0000-000000000001', 5, '2023-07-15', '2026-03-01T12:00:00Z', 'Se publicó el informe de la consulta.', null, true),
  ('90000000-0000-0000-0000-000000000001', 13, '2026-10-28', '2026-10-29T12:00:00Z', 'Se publicó <b>el informe intermedio</b>.', null, false);

insert into pending_task (task_id, exercise_id, tenant, element, name, role_groups, step, opened_at, due_at) values
  ('portal-sample-1', '90000000-0000-0000-0000-000000000001', 'mic', 'userTask_reportMilestones', 'Informar el avance del compromiso', 'gobierno.mic', 13, '2026-11-01T12:00:00Z', '2026-12-04T18:00:00Z'),
  ('portal-sample-2', '90000000-0000-0000-0000-000000000001', 'mic', 'userTask_publishNews', 'Publicar novedades', 'organo-garante.mic,sociedad-civil.mic', 12, '2026-09-01T12:00:00Z', '2026-09-15T18:00:00Z');

insert into open_call (id, exercise_id, purpose, title, bases, requirements, outreach, privacy_notice, state, published_on, closes_on, closes_at, retrospective, document_id, result_on, evaluation_method, equity_measures, result_document_id, ended_on, recorded_at, tie_break)
values ('90000000-0000-0000-0000-000000000010', '90000000-0000-0000-0000-000000000001', 'SECRETARIAT_SEATS', 'Convocatoria para integrar el Secretariado Técnico Local – Michoacán', 'Bases', 'Requisitos', 'Difusión', 'Aviso', 'DESIGNATED', '2023-03-20', '2023-04-10', '2023-04-11T06:00:00Z', true, '90000000-0000-0000-0000-0000000000d1', '2023-04-20', 'Método', 'Equidad', '90000000-0000-0000-0000-0000000000d2', '2023-04-25', '2026-03-01T12:00:00Z', 'HEAVIEST_CRITERION,ARRIVAL');

insert into consultation (id, version, exercise_id, number, title, purpose, excluded_groups, prior_information, dissemination, languages, target, retrospective, opens_at, closes_at, published_on, recorded_at) values
  ('90000000-0000-0000-0000-000000000020', 0, '90000000-0000-0000-0000-000000000001', 1, '¿Qué debe atender primero el gobierno?', 'Conocer los problemas públicos que más pesan en cada región.', 'Comunidades sin conexión', 'Información', 'Radio', 'español, purépecha', 400, true, '2023-06-01T06:00:00Z', '2023-07-01T06:00:00Z', '2023-06-01', '2026-03-01T12:00:00Z'),
  ('90000000-0000-0000-0000-000000000021', 0, '90000000-0000-0000-0000-000000000001', 2, 'Segunda vuelta: ¿cómo va el cumplimiento?', 'Saber si los compromisos se notan en las comunidades.', 'Comunidades sin conexión', 'Información', 'Radio', 'español, purépecha', 400, false, '2020-01-01T06:00:00Z', '2099-01-01T06:00:00Z', '2020-01-01', '2026-03-01T12:00:00Z');

insert into topic (id, consultation_id, rank, name, description, chosen, reason, parked_reason, parked_on) values
  ('90000000-0000-0000-0000-000000000030', '90000000-0000-0000-0000-000000000020', 1, 'Agua y cuencas <script>alert(1)</script>', 'No se sabe quién concesiona el agua ni cuánta se extrae.', true, 'Es el problema más nombrado y hay una autoridad competente.', null, null),
  ('90000000-0000-0000-0000-000000000031', '90000000-0000-0000-0000-000000000020', 2, 'Seguridad en carreteras', 'Los trayectos entre regiones son inseguros.', false, 'La competencia es federal.', null, null);

insert into problem_tree (topic_id, state, round, validated_on, recorded_at) values ('90000000-0000-0000-0000-000000000030', 'AGREED', 1, '2023-08-20', '2026-03-01T12:00:00Z');
insert into tree_node (id, topic_id, kind, parent_id, text, authority, chosen, reason, changed_by) values
  ('90000000-0000-0000-0000-000000000040', '90000000-0000-0000-0000-000000000030', 'CENTRAL', null, 'Las comunidades deciden sobre el agua sin información.', null, false, null, 'prueba'),
  ('90000000-0000-0000-0000-000000000041', '90000000-0000-0000-0000-000000000030', 'CAUSE', '90000000-0000-0000-0000-000000000040', 'Las concesiones se publican sin ubicación ni volumen.', 'Comisión Estatal del Agua', true, 'Se puede corregir en un año.', 'prueba');

insert into workshop (id, exercise_id, title, audience, place, planned_on, held_on, government, oversight_body, civil_society, others, evaluation, recorded_at)
values ('90000000-0000-0000-0000-000000000050', '90000000-0000-0000-0000-000000000001', 'Qué es cocrear', 'Personas servidoras públicas y organizaciones', 'Morelia', '2023-08-01', '2023-08-01', 14, 5, 22, 3, 'Buena', '2026-03-01T12:00:00Z');

insert into commitment (id, version, exercise_id, topic_id, origin, state, state_reason, number, name, public_problem, commitment_text, how_it_solves, axes, lead_agency, lead_agency_accepts, beneficiaries, start_date, end_date, indicator, baseline, target, recorded_at) values
  ('90000000-0000-0000-0000-000000000060', 0, '90000000-0000-0000-0000-000000000001', '90000000-0000-0000-0000-000000000030', 'COCREATED', 'DELAYED', null, 1, 'Mapa público de concesiones de agua', 'Las comunidades de la cuenca no saben quién extrae agua ni cuánta.', 'Publicar y actualizar cada trimestre un mapa con ubicación, titular y volumen de cada concesión, con un comité ciudadano que lo revise.', 'Da a las comunidades la información con la que hoy decide solo la autoridad.', 'TRANSPARENCY', 'Comisión Estatal del Agua', true, 'Comunidades de la cuenca del lago de Pátzcuaro', '2024-01-15', '2026-12-15', 'Concesiones publicadas con ubicación y volumen', '0 %', '100 %', '2026-03-01T12:00:00Z'),
  ('90000000-0000-0000-0000-000000000061', 0, '90000000-0000-0000-0000-000000000001', null, 'PROACTIVE', 'IN_PROGRESS', null, 2, 'Datos abiertos de obra pública', 'La obra se conoce cuando ya terminó.', 'Publicar cada mes los contratos de obra en formato abierto.', 'Permite vigilar la obra mientras se hace.', 'TRANSPARENCY', 'Secretaría de Finanzas', true, 'Población del estado', '2024-01-15', '2026-12-15', 'Contratos publicados', '12 %', '90 %', '2026-03-01T12:00:00Z'),
  ('90000000-0000-0000-0000-000000000062', 0, '90000000-0000-0000-0000-000000000001', '90000000-0000-0000-0000-000000000030', 'COCREATED', 'REJECTED', 'El gobierno no tiene facultades para sancionar.', null, 'Sancionar la extracción sin concesión', 'Se extrae agua sin permiso.', 'Sancionar.', 'Disuade.', 'ACCOUNTABILITY', 'Comisión Estatal del Agua', false, 'Comunidades', '2024-01-15', '2025-12-15', 'Sanciones', '0', '10', '2026-03-01T12:00:00Z');

insert into milestone (id, version, commitment_id, position, name, end_date, responsible, means_of_verification, status, progress_text, final_text, delay_reason, reported_on) values
  ('90000000-0000-0000-0000-000000000070', 0, '90000000-0000-0000-0000-000000000060', 1, 'Integrar el padrón', '2024-06-30', 'Dirección de Concesiones', 'Padrón publicado', 'COMPLETED', null, 'Padrón con 412 concesiones publicado.', 'Faltaba cotejar dos municipios.', '2024-07-05'),
  ('90000000-0000-0000-0000-000000000071', 0, '90000000-0000-0000-0000-000000000060', 2, 'Publicar el mapa', '2026-06-30', 'Dirección de Sistemas', 'Dirección del mapa', 'DELAYED', 'Hay una versión de prueba.', null, 'Faltó contratar el servidor.', '2026-10-20');

insert into action_plan (id, version, exercise_id, state, round, title, start_date, end_date, introduction, normative_context, process_description, cross_cutting, published_on, recorded_at)
values ('90000000-0000-0000-0000-000000000080', 0, '90000000-0000-0000-0000-000000000001', 'PUBLISHED', 1, 'Plan de Acción Local de Michoacán', '2024-01-15', '2026-01-14', 'Introducción', 'Marco', 'Proceso', 'GENDER', '2024-01-10', '2026-03-01T12:00:00Z');
insert into plan_version (plan_id, number, published_on, with_dissent, change_log, acta_id, acta_document_id, pdf_document_id, pdf_sha256, csv_document_id, csv_sha256, json_document_id, json_sha256, recorded_at)
values ('90000000-0000-0000-0000-000000000080', 1, '2024-01-10', false, 'Primera versión', '90000000-0000-0000-0000-0000000000e1', '90000000-0000-0000-0000-0000000000e2', '90000000-0000-0000-0000-0000000000e3', repeat('a', 64), '90000000-0000-0000-0000-0000000000e4', repeat('b', 64), '90000000-0000-0000-0000-0000000000e5', repeat('c', 64), '2026-03-01T12:00:00Z');
insert into plan_endorsement (plan_id, round, sector, stand, note, position, acted_on, recorded_by, recorded_at) values
  ('90000000-0000-0000-0000-000000000080', 1, 'GOVERNMENT', 'ENDORSED', null, 'Coordinación de Planeación', '2024-01-08', 'prueba', '2026-03-01T12:00:00Z'),
  ('90000000-0000-0000-0000-000000000080', 1, 'OVERSIGHT_BODY', 'ENDORSED', null, 'Comisionada', '2024-01-08', 'prueba', '2026-03-01T12:00:00Z'),
  ('90000000-0000-0000-0000-000000000080', 1, 'CIVIL_SOCIETY', 'ENDORSED', null, 'Representante', '2024-01-09', 'prueba', '2026-03-01T12:00:00Z');
insert into progress_report (id, version, exercise_id, plan_id, kind, state, round, due_on, missed_on, missed_notice, published_on, acta_id, document_id, recorded_at) values
  ('90000000-0000-0000-0000-000000000090', 0, '90000000-0000-0000-0000-000000000001', '90000000-0000-0000-0000-000000000080', 'INTERMEDIATE', 'PUBLISHED', 1, '2025-01-14', '2025-01-15', 'No llegó', '2026-10-28', '90000000-0000-0000-0000-0000000000f1', '90000000-0000-0000-0000-0000000000f2', '2026-10-28T12:00:00Z'),
  ('90000000-0000-0000-0000-000000000091', 0, '90000000-0000-0000-0000-000000000001', '90000000-0000-0000-0000-000000000080', 'FINAL', 'DRAFT', 1, '2026-02-14', '2026-02-15', 'No llegó', null, null, null, '2026-10-28T12:00:00Z');
insert into report_entry (report_id, round, commitment_id, completion, narrative, acted_on, recorded_by, recorded_at) values
  ('90000000-0000-0000-0000-000000000090', 1, '90000000-0000-0000-0000-000000000060', 'LIMITED', 'Avance parcial', '2026-10-20', 'prueba', '2026-10-28T12:00:00Z'),
  ('90000000-0000-0000-0000-000000000090', 1, '90000000-0000-0000-0000-000000000061', 'SUBSTANTIAL', 'Va bien', '2026-10-20', 'prueba', '2026-10-28T12:00:00Z');

-- A territory has one STL at a time; another test may have needed one there.
update secretariat set state = 'DISSOLVED', installed_on = coalesce(installed_on, '2023-01-01') where territory_code = 'MIC' and state = 'ACTIVE';
insert into secretariat (id, version, code, territory_code, name, state, vote_unit, majority, notice_days_ordinary, notice_days_extraordinary, session_period_days, presider, secretary, task, composition, installed_on, installation_document_id, recorded_at)
values ('90000000-0000-0000-0000-000000000002', 0, 'STL-MIC-9', 'MIC', 'Secretariado Técnico Local de Michoacán', 'ACTIVE', 'SECTOR', 'TWO_THIRDS', 5, 2, 60, 'CIVIL_SOCIETY', 'OVERSIGHT_BODY', 'Acordar la ruta, cuidar la participación y dar seguimiento al plan.', 'BALANCED', '2023-05-10', '90000000-0000-0000-0000-0000000000a1', '2026-03-01T12:00:00Z');
update exercise set secretariat_id = '90000000-0000-0000-0000-000000000002' where id = '90000000-0000-0000-0000-000000000001';
insert into secretariat_seat (id, secretariat_id, sector, organisation, position, powers, alternate, from_day, recorded_by, recorded_at) values
  ('90000000-0000-0000-0000-0000000000b1', '90000000-0000-0000-0000-000000000002', 'GOVERNMENT', 'Secretaría de Finanzas', 'Coordinación de Planeación', 'Oficio', false, '2023-05-01', 'prueba', '2026-03-01T12:00:00Z'),
  ('90000000-0000-0000-0000-0000000000b2', '90000000-0000-0000-0000-000000000002', 'OVERSIGHT_BODY', 'Instituto de Transparencia', 'Comisionada', 'Oficio', false, '2023-05-01', 'prueba', '2026-03-01T12:00:00Z'),
  ('90000000-0000-0000-0000-0000000000b3', '90000000-0000-0000-0000-000000000002', 'CIVIL_SOCIETY', 'Red de Cuencas', 'Representante titular', 'Carta', false, '2023-05-01', 'prueba', '2026-03-01T12:00:00Z'),
  ('90000000-0000-0000-0000-0000000000b4', '90000000-0000-0000-0000-000000000002', 'CIVIL_SOCIETY', 'Colectivo Abierto <i>Pátzcuaro</i>', 'Representante suplente', 'Carta', true, '2023-05-01', 'prueba', '2026-03-01T12:00:00Z'),
  ('90000000-0000-0000-0000-0000000000b5', '90000000-0000-0000-0000-000000000002', 'CIVIL_SOCIETY', null, null, null, false, '2023-05-01', 'prueba', '2026-03-01T12:00:00Z');
insert into session (id, secretariat_id, number, kind, mode, state, place, minutes, held_on, document_id, convened_by, recorded_at) values
  ('90000000-0000-0000-0000-0000000000c1', '90000000-0000-0000-0000-000000000002', 1, 'ORDINARY', 'HYBRID', 'OPEN', 'Morelia', 'Minuta', '2023-11-20', '90000000-0000-0000-0000-0000000000a2', 'prueba', '2026-03-01T12:00:00Z'),
  ('90000000-0000-0000-0000-0000000000c2', '90000000-0000-0000-0000-000000000002', 2, 'ORDINARY', 'REMOTE', 'CONVENED', 'A distancia', null, null, null, 'prueba', '2026-03-01T12:00:00Z');
insert into session_call (session_id, number, noticed_on, called_for, called_at, retrospective, quorum, recorded_at) values
  ('90000000-0000-0000-0000-0000000000c1', 1, '2023-11-06', '2023-11-20', '11:00', true, true, '2026-03-01T12:00:00Z'),
  ('90000000-0000-0000-0000-0000000000c2', 1, '2026-11-17', '2026-12-02', '10:00', false, null, '2026-11-17T12:00:00Z');
insert into agenda_item (id, secretariat_id, exercise_id, kind, title, text, filed_on, recorded_at) values
  ('90000000-0000-0000-0000-0000000000c3', '90000000-0000-0000-0000-000000000002', '90000000-0000-0000-0000-000000000001', 'COMMITMENT', 'Mapa público de concesiones de agua', 'Publicar el mapa', '2023-11-01', '2026-03-01T12:00:00Z'),
  ('90000000-0000-0000-0000-0000000000c4', '90000000-0000-0000-0000-000000000002', null, 'OTHER', 'Calendario de sesiones de 2027', 'Acordar el calendario', '2026-11-10', '2026-11-10T12:00:00Z');
insert into session_item (session_id, item_id, place, open, rounds, text, method, result, reason) values
  ('90000000-0000-0000-0000-0000000000c1', '90000000-0000-0000-0000-0000000000c3', 1, false, 1, 'Publicar el mapa', 'MAJORITY', 'ADOPTED', 'El plazo del plan vencía.');
insert into session_dissent (session_id, item_id, round, sector, text, recorded_at) values
  ('90000000-0000-0000-0000-0000000000c1', '90000000-0000-0000-0000-0000000000c3', 1, 'GOVERNMENT', 'El presupuesto no está asegurado.', '2026-03-01T12:00:00Z');
insert into session_presence (session_id, number, seat_id) values
  ('90000000-0000-0000-0000-0000000000c1', 1, '90000000-0000-0000-0000-0000000000b1'),
  ('90000000-0000-0000-0000-0000000000c1', 1, '90000000-0000-0000-0000-0000000000b2'),
  ('90000000-0000-0000-0000-0000000000c1', 1, '90000000-0000-0000-0000-0000000000b4');
insert into session_vote (session_id, item_id, sector, in_favour, against, abstained, recorded_at) values
  ('90000000-0000-0000-0000-0000000000c1', '90000000-0000-0000-0000-0000000000c3', 'GOVERNMENT', 0, 1, 0, '2026-03-01T12:00:00Z'),
  ('90000000-0000-0000-0000-0000000000c1', '90000000-0000-0000-0000-0000000000c3', 'OVERSIGHT_BODY', 1, 0, 0, '2026-03-01T12:00:00Z'),
  ('90000000-0000-0000-0000-0000000000c1', '90000000-0000-0000-0000-0000000000c3', 'CIVIL_SOCIETY', 1, 0, 0, '2026-03-01T12:00:00Z');
insert into agreement (id, secretariat_id, session_id, item_id, place, text, sector, organisation, due_on, state, account, link, ended_on, reported_by, recorded_at) values
  ('90000000-0000-0000-0000-0000000000c8', '90000000-0000-0000-0000-000000000002', '90000000-0000-0000-0000-0000000000c1', '90000000-0000-0000-0000-0000000000c3', 1, 'Abrir los títulos de concesión', 'GOVERNMENT', 'Comisión Estatal del Agua', '2024-02-10', 'OPEN', null, null, null, null, '2026-03-01T12:00:00Z'),
  ('90000000-0000-0000-0000-0000000000c9', '90000000-0000-0000-0000-000000000002', '90000000-0000-0000-0000-0000000000c1', '90000000-0000-0000-0000-0000000000c3', 2, 'Invitar a las comunidades de la ribera', 'CIVIL_SOCIETY', null, '2023-12-10', 'DONE', 'Se invitó en tres asambleas.', 'https://red.example.org/asambleas', '2023-12-02', 'prueba', '2026-03-01T12:00:00Z');
update session set state = 'HELD' where id = '90000000-0000-0000-0000-0000000000c1';
insert into open_call_application (id, call_id, request_id, folio, sector, organisation, position, motivation, contact_email, privacy_consent, no_conflict, on_paper, selection_mode, status, decided_on, received_on, recorded_at) values
  ('90000000-0000-0000-0000-000000000011', '90000000-0000-0000-0000-000000000010', '90000000-0000-0000-0000-000000000011', 'CV-PORTAL9', 'CIVIL_SOCIETY', 'Red de Cuencas', 'Coordinación regional', 'Motivación', 'red@example.org', true, true, false, 'OPEN_CALL', 'APPOINTED', '2023-04-25', '2023-04-01', '2026-03-01T12:00:00Z');
insert into mesa (id, exercise_id, topic_id, round, installed_on, place, rapporteur, recorded_at) values
  ('90000000-0000-0000-0000-000000000100', '90000000-0000-0000-0000-000000000001', '90000000-0000-0000-0000-000000000030', 1, '2023-09-05', 'Pátzcuaro', 'Universidad', '2026-03-01T12:00:00Z');
insert into mesa_participant (mesa_id, sector, organisation, role) values
  ('90000000-0000-0000-0000-000000000100', 'GOVERNMENT', 'Comisión Estatal del Agua', 'DECISION_MAKER'),
  ('90000000-0000-0000-0000-000000000100', 'CIVIL_SOCIETY', 'Red de Cuencas', 'OPERATIONAL');
insert into mesa_draft (commitment_id, mesa_id, position) values
  ('90000000-0000-0000-0000-000000000060', '90000000-0000-0000-0000-000000000100', 1),
  ('90000000-0000-0000-0000-000000000062', '90000000-0000-0000-0000-000000000100', 2);
insert into mesa_refusal (commitment_id, agency, reason, recorded_at) values
  ('90000000-0000-0000-0000-000000000062', 'Procuraduría Ambiental', 'No tiene facultades sobre aguas nacionales.', '2026-03-01T12:00:00Z');
insert into mesa_opinion (mesa_id, round, sector, agreed, reason, acted_on, recorded_by, recorded_at) values
  ('90000000-0000-0000-0000-000000000100', 1, 'OVERSIGHT_BODY', false, 'Falta un indicador de resultado.', '2023-09-20', 'prueba', '2026-03-01T12:00:00Z');
