package org.tripartita.participation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.tripartita.actionplan.Commitment;
import org.tripartita.actionplan.CommitmentState;
import org.tripartita.exercise.ExerciseLog;
import org.tripartita.exercise.LogEntry;
import org.tripartita.identity.Sector;
import org.tripartita.participation.Mesa.State;
import org.tripartita.participation.MesaSector;
import org.tripartita.participation.Samples;
import org.tripartita.participation.SectorOpinion;
import org.tripartita.participation.TableDraft;
import org.tripartita.testing.ProductTest;
import org.tripartita.workflow.Processes;
import org.tripartita.workflow.RoomVariables;

/** A table from its installation to what it hands over, and back from the STL. */
@ProductTest
class CoCreationTableProcessTest extends TableScene {

	@Autowired
	private ExerciseLog log;

	@Autowired
	private HistoryService history;

	@Autowired
	private Processes processes;

	@Autowired
	private JdbcClient database;

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
		clock.advance(Duration.ofHours(1));
		room = enter();

		assertThat(shown("userTask_installMesa", "facilitacion", "setAside")).contains("Agua a la vista", "Rechazado", "La meta es muy baja.");
		assertThat(shown("userTask_installMesa", "facilitacion", "participants")).contains("Organización de CIVIL_SOCIETY");
		assertThat(walk.refused(exercise.id(), "userTask_installMesa", "facilitacion", installation(-1, THREE)))
			.startsWith("La mesa no puede instalarse antes de que terminara la anterior");
		walk.answer(exercise.id(), "userTask_installMesa", "facilitacion", installation(0, THREE));
		assertThat(shown("userTask_draftCommitment", "facilitacion", "target")).isEqualTo("60 de cada 100");
		draft("DRAFT_AND_FINISH", Map.of("target", "80 de cada 100"));
		assertThat(shown("userTask_agreeMesa", "gobierno", "drafts")).contains("Lista para entregar al STL").doesNotContain("En redacción");
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

	private void complete(String sector) {
		walk.answer(exercise.id(), "userTask_completeMesa", "facilitacion",
				Map.of("resolution", "COMPLETE", "participants", participants(List.of(sector))));
	}

	private Map<String, Object> close(int days) {
		return Map.of("resolution", "CLOSE", "reason", "El órgano garante no acudió.", "closedOn", day(days));
	}

	private void dissent(Sector sector, String text) {
		walk.answer(exercise.id(), "userTask_agreeMesa", sector.role(),
				Map.of("decision", "DISSENT", "dissent", text, "actedOn", day(0)));
	}

	private List<String> log() {
		return log.of(exercise.id()).stream().map(LogEntry::text).toList();
	}

}
