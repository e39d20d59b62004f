package org.tripartita.participation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.tripartita.actionplan.Commitment;
import org.tripartita.actionplan.CommitmentDrafting;
import org.tripartita.actionplan.CommitmentState;
import org.tripartita.exercise.Exercise;
import org.tripartita.exercise.ExerciseLog;
import org.tripartita.exercise.LogEntry;
import org.tripartita.identity.Sector;
import org.tripartita.participation.ConsultationDesk;
import org.tripartita.participation.Mesa.State;
import org.tripartita.participation.MesaSector;
import org.tripartita.participation.Mesas;
import org.tripartita.participation.PublicMesa;
import org.tripartita.participation.Samples;
import org.tripartita.participation.SectorOpinion;
import org.tripartita.participation.Systematisation;
import org.tripartita.participation.TableDraft;
import org.tripartita.participation.Topic;
import org.tripartita.participation.Topics;
import org.tripartita.record.ActaRegister;
import org.tripartita.record.DocumentKind;
import org.tripartita.record.Visibility;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.TestClock;
import org.tripartita.testing.Walk;
import org.tripartita.workflow.ParticipantSession;
import org.tripartita.workflow.Processes;
import org.tripartita.workflow.RoomVariables;
import org.tripartita.workflow.TaskDesk;

@ProductTest
class CoCreationTableProcessTest {

	private static final List<String> THREE = List.of("GOVERNMENT", "OVERSIGHT_BODY", "CIVIL_SOCIETY");

	private static int states;

	@Autowired
	private Walk walk;

	@Autowired
	private TestClock clock;

	@Autowired
	private ConsultationDesk consulting;

	@Autowired
	private Systematisation systematisation;

	@Autowired
	private Topics topics;

	@Autowired
	private Mesas mesas;

	@Autowired
	private CommitmentDrafting drafting;

	@Autowired
	private ExerciseLog log;

	@Autowired
	private ActaRegister actas;

	@Autowired
	private TaskDesk desk;

	@Autowired
	private ParticipantSession session;

	@Autowired
	private FormService forms;

	@Autowired
	private HistoryService history;

	@Autowired
	private Processes processes;

	@Autowired
	private JdbcClient database;

	private Exercise exercise;

	private Topic topic;

	private ProcessInstance room;

	@BeforeEach
	void a_topic_that_comes_to_its_table() {
		exercise = walk.exercise(Walk.state(states++), clock.today().minusDays(200));
		topic = anotherTopic();
		room = enter();
	}

	@Test
	void drafts_of_the_three_sectors_go_to_the_STL_with_minutes_that_publish_the_dissents() {
		install("GOVERNMENT", "OVERSIGHT_BODY", "CIVIL_SOCIETY", "CIVIL_SOCIETY", "OTHER");
		draft("DRAFT_AND_GO_ON", Map.of());
		draft("DRAFT_AND_FINISH", Map.of("name", "Mapa de fugas abierto"));
		agree(Sector.GOVERNMENT);
		agree(Sector.OVERSIGHT_BODY);
		dissent(Sector.CIVIL_SOCIETY, "La meta debió ser mayor.");

		assertThat(room).isEnded().hasPassed("endEvent_draftsSubmitted");
		assertThat(drafting.ofTopic(topic.id())).extracting(Commitment::state).containsOnly(CommitmentState.SUBMITTED).hasSize(2);
		assertThat(log()).contains("Se instaló la mesa de cocreación del tema «Agua potable» con 5 participantes.",
				"La mesa de cocreación del tema «Agua potable» entregó al STL 2 borradores de compromiso.");
		assertThat(mesa().mesa().state()).isEqualTo(State.SUBMITTED);
		assertThat(mesa().participants(MesaSector.CIVIL_SOCIETY)).isEqualTo(2);
		assertThat(mesa().drafts()).extracting(TableDraft::name).containsExactly("Agua a la vista", "Mapa de fugas abierto");
		assertThat(mesa().dissents()).extracting(SectorOpinion::reason).containsExactly("La meta debió ser mayor.");
		assertThat(minutes()).contains("La meta debió ser mayor.", "Por decidir en el STL", "Mapa de fugas abierto");
	}

	@Test
	void a_topic_that_was_put_aside_has_no_table() {
		database.sql("update topic set parked_reason = 'Es federal.', parked_on = current_date where id = ?")
			.param(topic.id())
			.update();
		processes.start(CoCreationTableProcess.KEY, "parked-" + exercise.code(), Processes.facts()
			.with(RoomVariables.EXERCISE_ID, exercise.id())
			.with(RoomVariables.TERRITORY, exercise.territoryCode())
			.with(RoomVariables.ITEM_ID, topic.id()));

		assertThat(history.createHistoricActivityInstanceQuery()
			.activityId("endEvent_topicAlreadyClosed")
			.list()).anySatisfy(end -> assertThat(history.createHistoricProcessInstanceQuery()
				.processInstanceId(end.getProcessInstanceId())
				.singleResult()
				.getBusinessKey()).isEqualTo("parked-" + exercise.code()));
	}

	@Test
	void an_incomplete_draft_comes_back_as_it_was_with_what_it_lacks() {
		install(THREE);
		draft("DRAFT_AND_FINISH", Map.of("indicator", "", "beneficiaries", ""));

		assertThat(room).isWaitingAt("userTask_draftCommitment").hasPassed("serviceTask_sendDraftBack");
		assertThat(shown("userTask_draftCommitment", "facilitacion", "shortfalls")).contains("No es medible", "No dice a quién beneficia.");
		assertThat(shown("userTask_draftCommitment", "facilitacion", "commitmentText")).isEqualTo(draft().get("commitmentText"));
		assertThat(shown("userTask_draftCommitment", "facilitacion", "milestones")).contains("Primer tablero público");
		assertThat(refusedDraft(Map.of("tableDecision", "STOP"))).contains("no está entre las que se ofrecen");
		draft("DRAFT_AND_FINISH", Map.of());
		assertThat(room).isWaitingAt("userTask_agreeMesa");
		assertThat(drafting.ofTopic(topic.id())).hasSize(1);
	}

	@Test
	void after_three_rounds_the_three_sectors_go_on_or_the_draft_is_put_aside_in_public() {
		install(THREE);
		rounds("DRAFT_AND_FINISH");
		assertThat(room).isWaitingAt("userTask_decideOnDraft");
		assertThat(shown("userTask_decideOnDraft", "gobierno", "shortfalls")).contains("No es medible");
		assertThat(walk.refused(exercise.id(), "userTask_decideOnDraft", "gobierno", goOn(1))).contains("posterior a hoy");
		assertThat(walk.refused(exercise.id(), "userTask_decideOnDraft", "gobierno", goOn(-11))).contains("anterior a la instalación");
		for (var sector : Sector.values()) {
			walk.answer(exercise.id(), "userTask_decideOnDraft", sector.role(), goOn(0));
		}
		assertThat(room).isWaitingAt("userTask_draftCommitment");
		rounds("DRAFT_AND_GO_ON");
		walk.answer(exercise.id(), "userTask_decideOnDraft", "gobierno", goOn(0));
		walk.answer(exercise.id(), "userTask_decideOnDraft", "organo-garante", goOn(0));
		walk.answer(exercise.id(), "userTask_decideOnDraft", "sociedad-civil",
				Map.of("decision", "PARK", "reason", "Nadie sabe cómo medirlo.", "actedOn", day(0)));

		assertThat(room).isWaitingAt("userTask_draftCommitment");
		assertThat(mesa().drafts()).singleElement().satisfies(parked -> {
			assertThat(parked.state()).isEqualTo(CommitmentState.PARKED);
			assertThat(parked.rounds()).isEqualTo(6);
			assertThat(parked.stateReason()).isEqualTo("Sociedad civil: Nadie sabe cómo medirlo.");
		});
	}

	@Test
	void what_is_no_commitment_of_open_government_is_rejected_with_its_reason() {
		install(THREE);
		draft("DRAFT_AND_GO_ON", Map.of("publicProblem", "Faltan autos", "axes", List.of("INNOVATION")));

		assertThat(room).isWaitingAt("userTask_draftCommitment").hasPassed("serviceTask_rejectDraft");
		assertThat(mesa().drafts()).singleElement().satisfies(rejected -> {
			assertThat(rejected.state()).isEqualTo(CommitmentState.REJECTED);
			assertThat(rejected.stateReason()).contains("No sirve a la transparencia");
		});
		draft("DRAFT_AND_FINISH", Map.of());
		for (var sector : Sector.values()) {
			agree(sector);
		}
		assertThat(room).isEnded();
		assertThat(minutes()).contains("Rechazado");
	}

	@Test
	void an_agency_that_says_no_gives_a_reason_that_stays_public() {
		install(THREE);
		assertThat(refusedDraft(Map.of("leadAgencyAccepts", "NO"))).isEqualTo("Falta responder «Motivo de la negativa».");
		draft("DRAFT_AND_FINISH", Map.of("leadAgencyAccepts", "NO", "agencyRefusal", "No tiene presupuesto este año."));
		assertThat(shown("userTask_draftCommitment", "facilitacion", "shortfalls")).contains("Ninguna dependencia ha aceptado");
		draft("DRAFT_AND_FINISH", Map.of("leadAgency", "Comisión Estatal del Agua"));

		assertThat(room).isWaitingAt("userTask_agreeMesa");
		assertThat(mesa().drafts()).extracting(TableDraft::leadAgency).containsExactly("Comisión Estatal del Agua");
		assertThat(mesa().refusals()).singleElement().satisfies(refusal -> {
			assertThat(refusal.agency()).isEqualTo("Organismo de Agua");
			assertThat(refusal.reason()).isEqualTo("No tiene presupuesto este año.");
		});
		for (var sector : Sector.values()) {
			agree(sector);
		}
		assertThat(minutes()).contains("Organismo de Agua: No tiene presupuesto este año.");
	}

	@Test
	void a_table_without_one_sector_works_but_hands_over_only_with_the_three() {
		install("GOVERNMENT", "OVERSIGHT_BODY", "OTHER");
		draft("DRAFT_AND_FINISH", Map.of());

		assertThat(room).isWaitingAt("userTask_completeMesa");
		assertThat(shown("userTask_completeMesa", "facilitacion", "finding")).isEqualTo("Falta en la mesa: Sociedad civil.");
		assertThat(walk.refused(exercise.id(), "userTask_completeMesa", "facilitacion", Map.of("resolution", "COMPLETE")))
			.contains("al menos una persona participante");
		complete("GOVERNMENT");
		assertThat(room).isWaitingAt("userTask_completeMesa");
		complete("CIVIL_SOCIETY");
		assertThat(room).isWaitingAt("userTask_agreeMesa");
		assertThat(drafting.ofTopic(topic.id())).extracting(Commitment::state).containsExactly(CommitmentState.DRAFT);
	}

	@Test
	void a_table_without_drafts_goes_on_drafting_or_closes_the_topic_for_a_public_reason() {
		anotherTopic();
		install("GOVERNMENT", "CIVIL_SOCIETY");
		draft("STOP");
		assertThat(shown("userTask_completeMesa", "facilitacion", "finding"))
			.isEqualTo("Falta en la mesa: Órgano garante. No hay borradores listos para entregar.");
		walk.answer(exercise.id(), "userTask_completeMesa", "facilitacion", Map.of("resolution", "DRAFT"));
		assertThat(room).isWaitingAt("userTask_draftCommitment");
		draft("DRAFT_AND_FINISH", Map.of());
		assertThat(walk.refused(exercise.id(), "userTask_completeMesa", "facilitacion", close(1))).contains("posterior a hoy");
		assertThat(walk.refused(exercise.id(), "userTask_completeMesa", "facilitacion", close(-11))).contains("anterior a la instalación");
		walk.answer(exercise.id(), "userTask_completeMesa", "facilitacion", close(0));

		assertThat(room).isEnded().hasPassed("endEvent_topicClosed");
		assertThat(topics.get(topic.id()).open()).isFalse();
		assertThat(mesa().mesa().state()).isEqualTo(State.CLOSED);
		assertThat(mesa().drafts()).extracting(TableDraft::stateReason).containsExactly("El órgano garante no acudió.");
		assertThat(log()).contains("El tema «Agua potable» se cerró sin compromisos. Motivo: El órgano garante no acudió.");
		assertThat(minutes()).contains("El órgano garante no acudió.");
	}

	@Test
	void the_last_open_topic_of_an_exercise_is_not_closed() {
		Samples.parkOthers(database, topic);
		install(THREE);
		draft("STOP");

		assertThat(walk.refused(exercise.id(), "userTask_completeMesa", "facilitacion", close(0))).startsWith("Es el único tema");
		assertThat(topics.get(topic.id()).open()).isTrue();
	}

	@Test
	void a_table_that_comes_together_again_goes_on_from_what_the_STL_said() {
		install(THREE);
		draft("DRAFT_AND_FINISH", Map.of());
		for (var sector : Sector.values()) {
			agree(sector);
		}
		database.sql("update commitment set state = 'REJECTED', state_reason = 'La meta es muy baja.' where topic_id = ?")
			.param(topic.id())
			.update();
		room = enter();

		assertThat(shown("userTask_installMesa", "facilitacion", "setAside")).contains("Agua a la vista", "Rechazado", "La meta es muy baja.");
		assertThat(shown("userTask_installMesa", "facilitacion", "participants")).contains("Organización de CIVIL_SOCIETY");
		assertThat(walk.refused(exercise.id(), "userTask_installMesa", "facilitacion", installation(-1, THREE)))
			.startsWith("La mesa no puede instalarse antes de que terminara la anterior");
		walk.answer(exercise.id(), "userTask_installMesa", "facilitacion", installation(0, THREE));
		assertThat(shown("userTask_draftCommitment", "facilitacion", "target")).isEqualTo("60 de cada 100");
		draft("DRAFT_AND_FINISH", Map.of("target", "80 de cada 100"));
		for (var sector : Sector.values()) {
			agree(sector);
		}

		assertThat(room).isEnded();
		assertThat(mesas.ofExercise(exercise.id())).extracting(shown -> shown.mesa().round()).containsExactly(1, 2);
		assertThat(drafting.ofTopic(topic.id())).extracting(Commitment::state)
			.containsExactly(CommitmentState.REJECTED, CommitmentState.SUBMITTED);
	}

	@Test
	void the_day_of_an_act_lies_neither_in_the_future_nor_before_what_it_follows() {
		assertThat(walk.refused(exercise.id(), "userTask_installMesa", "organo-garante", installation(1, THREE))).contains("posterior a hoy");
		assertThat(walk.refused(exercise.id(), "userTask_installMesa", "organo-garante", installation(-201, THREE)))
			.contains("manifestación de interés");
		assertThat(walk.refused(exercise.id(), "userTask_installMesa", "organo-garante", installation(0, List.of())))
			.contains("al menos una persona");
		assertThat(mesas.ofExercise(exercise.id())).isEmpty();
		install(THREE);
		draft("DRAFT_AND_FINISH", Map.of());
		assertThat(walk.refused(exercise.id(), "userTask_agreeMesa", "gobierno", Map.of("decision", "AGREE", "actedOn", day(1))))
			.contains("posterior a hoy");
		assertThat(walk.refused(exercise.id(), "userTask_agreeMesa", "gobierno", Map.of("decision", "AGREE", "actedOn", day(-11))))
			.contains("anterior a la instalación");
	}

	@Test
	void a_sector_alone_does_not_write_the_drafts_of_the_table() {
		install(THREE);
		var task = walk.task(exercise.id(), "userTask_draftCommitment", "facilitacion");

		assertThatExceptionOfType(AuthorizationException.class)
			.isThrownBy(() -> desk.submit("sociedad-civil." + exercise.territoryCode().toLowerCase(), task.taskId(), draft()));
		assertThat(drafting.ofTopic(topic.id())).isEmpty();
	}

	private Topic anotherTopic() {
		return Samples.topic(consulting, systematisation, topics, exercise.id(), clock.today().minusDays(60));
	}

	private ProcessInstance enter() {
		return walk.enter(CoCreationTableProcess.KEY, exercise, Processes.facts().with(RoomVariables.ITEM_ID, topic.id()));
	}

	private void install(String... sectors) {
		install(List.of(sectors));
	}

	private void install(List<String> sectors) {
		walk.answer(exercise.id(), "userTask_installMesa", "facilitacion", installation(-10, sectors));
	}

	private Map<String, Object> installation(int days, List<String> sectors) {
		return Map.of("installedOn", day(days), "place", "Casa de la cultura", "rapporteur", "Universidad estatal", "participants",
				participants(sectors));
	}

	private static List<Map<String, String>> participants(List<String> sectors) {
		return sectors.stream()
			.map(sector -> Map.of("sector", sector, "organisation", "Organización de " + sector, "role", "DECISION_MAKER"))
			.toList();
	}

	private void complete(String sector) {
		walk.answer(exercise.id(), "userTask_completeMesa", "facilitacion",
				Map.of("resolution", "COMPLETE", "participants", participants(List.of(sector))));
	}

	private Map<String, Object> close(int days) {
		return Map.of("resolution", "CLOSE", "reason", "El órgano garante no acudió.", "closedOn", day(days));
	}

	private void draft(String decision) {
		walk.answer(exercise.id(), "userTask_draftCommitment", "facilitacion", Map.of("tableDecision", decision));
	}

	private void draft(String decision, Map<String, Object> changes) {
		var answer = draft();
		answer.put("tableDecision", decision);
		answer.putAll(changes);
		walk.answer(exercise.id(), "userTask_draftCommitment", "facilitacion", answer);
	}

	private String refusedDraft(Map<String, Object> changes) {
		var answer = draft();
		answer.putAll(changes);
		return walk.refused(exercise.id(), "userTask_draftCommitment", "facilitacion", answer);
	}

	private void rounds(String decision) {
		for (int round = 0; round < 3; round++) {
			draft(decision, Map.of("indicator", ""));
		}
	}

	private Map<String, Object> draft() {
		var answer = new HashMap<String, Object>(Map.of("tableDecision", "DRAFT_AND_FINISH", "name", "Agua a la vista",
				"publicProblem", "Las colonias del norte no saben cuándo llegará el agua porque no se publica.", "commitmentText",
				"Publicar cada semana el calendario de distribución en datos abiertos.", "howItSolves",
				"Cada familia sabe cuándo tendrá agua y puede exigirla.", "axes", List.of("TRANSPARENCY"), "leadAgency",
				"Organismo de Agua", "leadAgencyAccepts", "YES", "startDate", day(30)));
		answer.putAll(Map.of("endDate", day(360), "beneficiaries", "Familias del norte", "indicator",
				"Colonias con agua el día anunciado", "baseline", "20 de cada 100", "target", "60 de cada 100", "milestones",
				List.of(Map.of("name", "Primer tablero público", "endDate", day(120), "responsible", "Organismo de Agua",
						"meansOfVerification", "Dirección del tablero"))));
		return answer;
	}

	private Map<String, Object> goOn(int days) {
		return Map.of("decision", "GO_ON", "actedOn", day(days));
	}

	private void agree(Sector sector) {
		walk.answer(exercise.id(), "userTask_agreeMesa", sector.role(), Map.of("decision", "AGREE", "actedOn", day(0)));
	}

	private void dissent(Sector sector, String text) {
		walk.answer(exercise.id(), "userTask_agreeMesa", sector.role(),
				Map.of("decision", "DISSENT", "dissent", text, "actedOn", day(0)));
	}

	private String day(int days) {
		return clock.today().plusDays(days).toString();
	}

	private String shown(String element, String role, String key) {
		var task = walk.task(exercise.id(), element, role).taskId();
		var account = role + "." + exercise.territoryCode().toLowerCase();
		return session.as(account, () -> String.valueOf(forms.getTaskFormVariables(task).get(key)));
	}

	private PublicMesa mesa() {
		return mesas.ofExercise(exercise.id()).get(0);
	}

	private String minutes() {
		return actas.ofExercise(exercise.id(), Visibility.PUBLIC)
			.stream()
			.filter(acta -> acta.kind() == DocumentKind.MESA_MINUTES)
			.map(acta -> actas.canonicalJson(acta.id()).orElseThrow())
			.reduce("", String::concat);
	}

	private List<String> log() {
		return log.of(exercise.id()).stream().map(LogEntry::text).toList();
	}

}
