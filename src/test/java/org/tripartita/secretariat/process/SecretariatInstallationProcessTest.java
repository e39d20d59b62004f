package org.tripartita.secretariat.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.tripartita.exercise.Exercise;
import org.tripartita.exercise.ExerciseLog;
import org.tripartita.exercise.ExerciseState;
import org.tripartita.exercise.Exercises;
import org.tripartita.exercise.LogEntry;
import org.tripartita.identity.Sector;
import org.tripartita.record.ActaRegister;
import org.tripartita.record.Visibility;
import org.tripartita.secretariat.Seats;
import org.tripartita.secretariat.SecretariatInstallation;
import org.tripartita.secretariat.SecretariatState;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.TestClock;
import org.tripartita.testing.Walk;
import org.tripartita.workflow.Processes;
import org.tripartita.workflow.TaskDesk;
import org.tripartita.workflow.TaskDesk.Receipt;

@ProductTest
class SecretariatInstallationProcessTest {

	@Autowired
	private Walk walk;

	@Autowired
	private StlWalk stl;

	@Autowired
	private TestClock clock;

	@Autowired
	private TaskDesk desk;

	@Autowired
	private Exercises exercises;

	@Autowired
	private ExerciseLog log;

	@Autowired
	private ActaRegister actas;

	@Autowired
	private Seats seats;

	@Autowired
	private SecretariatInstallation installation;

	@Autowired
	private RuntimeService engine;

	private Exercise exercise;

	private ProcessInstance room;

	private LocalDate day;

	@BeforeEach
	void an_exercise_at_its_fourth_step() {
		day = clock.today().minusDays(10);
		exercise = walk.exercise(stl.territory(), clock.today().minusDays(60));
		room = walk.enter(SecretariatInstallationProcess.KEY, exercise, Processes.facts());
	}

	@Test
	void three_signatures_install_an_stl_that_stands_from_the_day_of_the_act() {
		var secretariat = stl.installed(exercise, day, StlWalk.rules(day));

		assertThat(room).isEnded().hasPassed("endEvent_secretariatInstalled");
		assertThat(secretariat.code()).isEqualTo("STL-" + exercise.territoryCode());
		assertThat(secretariat.state()).isEqualTo(SecretariatState.ACTIVE);
		assertThat(secretariat.installedOn()).isEqualTo(day);
		assertThat(exercises.get(exercise.id())).satisfies(linked -> {
			assertThat(linked.secretariatId()).isEqualTo(secretariat.id());
			assertThat(linked.state()).isEqualTo(ExerciseState.STL_INSTALLED);
		});
		assertThat(actas.ofSecretariat(secretariat.id(), Visibility.PUBLIC)).singleElement().satisfies(acta -> {
			assertThat(acta.chainId()).isEqualTo(secretariat.id());
			assertThat(acta.actDate()).isEqualTo(day);
		});
		assertThat(walk.standing(secretariat.code())).containsExactly("receiveTask_sitByRules");
	}

	@Test
	void a_sector_with_vacancies_only_blocks_the_stl_and_can_accredit_anew() {
		stl.accredit(exercise, Map.of(Sector.GOVERNMENT, 1, Sector.OVERSIGHT_BODY, 1, Sector.CIVIL_SOCIETY, 0), day);

		assertThat(room).isWaitingAt("userTask_reconveneInstallation");
		reconvene("Sociedad civil elegirá a sus representantes.");
		stl.installed(exercise, day, StlWalk.rules(day));
		assertThat(room).isEnded().hasPassed("endEvent_secretariatInstalled");
		assertThat(seats.votes(stl.of(exercise).id())).containsEntry(Sector.CIVIL_SOCIETY, 2);
	}

	@Test
	void a_first_attempt_speaks_of_no_other() {
		assertThat(retry("userTask_accreditRepresentatives", "gobierno")).isEmpty();
	}

	@Test
	void a_sector_that_does_not_come_leaves_the_stl_to_be_cited_again() {
		stl.accredit(exercise, Map.of(Sector.GOVERNMENT, 2, Sector.OVERSIGHT_BODY, 2, Sector.CIVIL_SOCIETY, 2), day);
		walk.answer(exercise.id(), "userTask_proposeRules", "organo-garante", StlWalk.rules(day));
		walk.answer(exercise.id(), "userTask_attendInstallation", "organo-garante",
				stl.attendance(exercise, day, Sector.OVERSIGHT_BODY, Sector.CIVIL_SOCIETY));

		assertThat(room).isWaitingAt("userTask_reconveneInstallation");
		reconvene("El gobierno no asistió al acto.");
		assertThat(log.of(exercise.id())).filteredOn(entry -> entry.text().contains("no pudo instalarse en el intento 1"))
			.singleElement()
			.satisfies(entry -> assertThat(entry.happenedOn()).as("the day of the act that failed").isEqualTo(day));
		assertThat(retry("userTask_accreditRepresentatives", "gobierno")).contains("intento 2", "El gobierno no asistió al acto.", "envíalo otra vez");
		stl.accredit(exercise, Map.of(Sector.GOVERNMENT, 2, Sector.OVERSIGHT_BODY, 2, Sector.CIVIL_SOCIETY, 2), day);
		assertThat(retry("userTask_proposeRules", "organo-garante")).contains("intento 2", "El gobierno no asistió al acto.");
		assertThat(log.of(exercise.id())).extracting(LogEntry::text)
			.anyMatch(text -> text.contains("intento 1") && text.contains("El gobierno no asistió al acto."));
		assertThat(log.of(exercise.id())).extracting(LogEntry::text).anyMatch(text -> text.contains("(intento 1) no asistió: Gobierno."));
		assertThat(installation.attempt(stl.of(exercise).id()).number()).isEqualTo(2);
	}

	@Test
	void the_convener_may_give_up_after_the_third_attempt_and_not_before() {
		for (int attempt = 1; attempt <= 3; attempt++) {
			stl.accredit(exercise, Map.of(Sector.GOVERNMENT, 2, Sector.OVERSIGHT_BODY, 2, Sector.CIVIL_SOCIETY, 2), day);
			walk.answer(exercise.id(), "userTask_proposeRules", "organo-garante", StlWalk.rules(day));
			walk.answer(exercise.id(), "userTask_attendInstallation", "organo-garante",
					stl.attendance(exercise, day, Sector.values()));
			refuse(Sector.GOVERNMENT);
			if (attempt < 3) {
				assertThat(walk.refused(exercise.id(), "userTask_reconveneInstallation", "organo-garante", stop()))
					.startsWith(attempt == 1 ? "Va 1 de 3 intentos" : "Van 2 de 3 intentos");
				reconvene("El gobierno no firmó.");
			}
		}
		walk.answer(exercise.id(), "userTask_reconveneInstallation", "organo-garante", stop());

		assertThat(room).isEnded().hasPassed("endEvent_notInstalled");
		assertThat(stl.of(exercise).state()).isEqualTo(SecretariatState.FORMING);
		assertThat(exercises.get(exercise.id()).secretariatId()).isNull();
		assertThat(log.of(exercise.id())).extracting(LogEntry::text)
			.contains("Gobierno no firmó el acta de instalación del STL (intento 2). Motivo: No se respetó lo acordado.");
	}

	@Test
	void whom_a_sector_accredited_for_an_attempt_that_failed_never_sat() {
		stl.accredit(exercise, Map.of(Sector.GOVERNMENT, 2, Sector.OVERSIGHT_BODY, 2, Sector.CIVIL_SOCIETY, 2), day);
		walk.answer(exercise.id(), "userTask_proposeRules", "organo-garante", StlWalk.rules(day));
		walk.answer(exercise.id(), "userTask_attendInstallation", "organo-garante", stl.attendance(exercise, day, Sector.values()));
		refuse(Sector.GOVERNMENT);
		reconvene("El gobierno no firmó.");
		var secretariat = stl.installed(exercise, day, StlWalk.rules(day));

		assertThat(seats.of(secretariat.id(), day)).hasSameElementsAs(seats.current(secretariat.id()));
		assertThat(seats.history(secretariat.id())).hasSameElementsAs(seats.current(secretariat.id()));
	}

	@Test
	void out_of_balance_the_vote_is_by_sector_or_the_waiver_has_a_reason() {
		stl.accredit(exercise, Map.of(Sector.GOVERNMENT, 6, Sector.OVERSIGHT_BODY, 1, Sector.CIVIL_SOCIETY, 3), day);
		var byMember = StlWalk.rules(day);
		byMember.put("voteUnit", "MEMBER");

		assertThat(walk.refused(exercise.id(), "userTask_proposeRules", "organo-garante", byMember))
			.startsWith("Falta responder «Razón para votar por integrante estando fuera de equilibrio».");
		byMember.put("waiver", "Los tres sectores lo pidieron por escrito en la convocatoria.");
		walk.answer(exercise.id(), "userTask_proposeRules", "organo-garante", byMember);
		assertThat(stl.of(exercise).waiver()).startsWith("Los tres sectores");
	}

	@Test
	void nobody_attends_before_being_designated_nor_signs_before_the_act() {
		stl.accredit(exercise, Map.of(Sector.GOVERNMENT, 1, Sector.OVERSIGHT_BODY, 1, Sector.CIVIL_SOCIETY, 1), day);
		walk.answer(exercise.id(), "userTask_proposeRules", "organo-garante", StlWalk.rules(day));

		assertThat(refusedAct(day.minusDays(1))).contains("fue designada después de esa fecha");
		assertThat(refusedAct(clock.today().plusDays(1))).isEqualTo("La fecha no puede ser posterior a hoy.");
		assertThat(refusedAct(clock.today().minusDays(61))).contains("no puede ser anterior a la declaratoria");
		walk.answer(exercise.id(), "userTask_attendInstallation", "organo-garante", stl.attendance(exercise, day, Sector.values()));
		assertThat(walk.refused(exercise.id(), "userTask_signInstallation", "gobierno",
				stl.signature(stl.of(exercise).id(), Sector.GOVERNMENT, day.minusDays(1))))
			.isEqualTo("La firma no puede ser anterior al acto de instalación.");
	}

	@Test
	void a_representative_states_powers_and_comes_once() {
		var twice = new HashMap<>(StlWalk.accreditation(1, day));
		var row = ((List<?>) twice.get("representatives")).get(0);
		twice.put("representatives", List.of(row, row));

		assertThat(walk.refused(exercise.id(), "userTask_accreditRepresentatives", "gobierno", twice)).contains("aparece dos veces");
		assertThat(walk.refused(exercise.id(), "userTask_accreditRepresentatives", "gobierno",
				Map.of("representatives", List.of(), "designatedOn", day.toString())))
			.startsWith("Acredita al menos una");
		assertThat(walk.refused(exercise.id(), "userTask_accreditRepresentatives", "gobierno", Map.of("representatives",
				List.of(Map.of("organisation", "A", "position", "B", "part", "TITULAR")), "designatedOn", day.toString())))
			.isEqualTo("Falta responder «Facultades».");
	}

	@Test
	void a_sector_signs_only_through_somebody_of_its_own_who_came() {
		stl.accredit(exercise, Map.of(Sector.GOVERNMENT, 2, Sector.OVERSIGHT_BODY, 1, Sector.CIVIL_SOCIETY, 1), day);
		walk.answer(exercise.id(), "userTask_proposeRules", "organo-garante", StlWalk.rules(day));
		walk.answer(exercise.id(), "userTask_attendInstallation", "organo-garante", stl.attendance(exercise, day, Sector.values()));

		assertThat(walk.refused(exercise.id(), "userTask_signInstallation", "gobierno",
				stl.signature(stl.of(exercise).id(), Sector.CIVIL_SOCIETY, day)))
			.contains("la opción elegida no está entre las que se ofrecen");
	}

	@Test
	void sectors_that_sign_at_the_same_instant_all_count() throws Exception {
		stl.accredit(exercise, Map.of(Sector.GOVERNMENT, 1, Sector.OVERSIGHT_BODY, 1, Sector.CIVIL_SOCIETY, 1), day);
		walk.answer(exercise.id(), "userTask_proposeRules", "organo-garante", StlWalk.rules(day));
		walk.answer(exercise.id(), "userTask_attendInstallation", "organo-garante", stl.attendance(exercise, day, Sector.values()));
		var secretariat = stl.of(exercise);
		var barrier = new CyclicBarrier(3);
		var people = Executors.newFixedThreadPool(3);
		try {
			var acts = Stream.of(Sector.values()).<Callable<Receipt>>map(sector -> {
				var task = walk.task(exercise.id(), "userTask_signInstallation", sector.role());
				var answer = stl.signature(secretariat.id(), sector, day);
				return () -> {
					barrier.await();
					return desk.submit(task.group(), task.taskId(), answer);
				};
			}).toList();
			for (var receipt : people.invokeAll(acts)) {
				assertThat(receipt.get()).isEqualTo(new Receipt.Taken(""));
			}
		}
		finally {
			people.shutdownNow();
		}
		walk.runJobs();

		assertThat(room).isEnded().hasPassed("endEvent_secretariatInstalled");
		assertThat(installation.signatures(secretariat.id())).hasSize(3);
	}

	@Test
	void no_answer_becomes_a_variable_of_the_engine() {
		stl.accredit(exercise, Map.of(Sector.GOVERNMENT, 1, Sector.OVERSIGHT_BODY, 1, Sector.CIVIL_SOCIETY, 1), day);

		assertThat(engine.getVariables(room.getId())).containsOnlyKeys("exerciseId", "territory", "secretariatId",
				"governmentSeats", "oversightBodySeats", "civilSocietySeats", "composition");
	}

	private String retry(String element, String role) {
		return String.valueOf(walk.sentToBrowser(walk.task(exercise.id(), element, role)).get("retry"));
	}

	private void refuse(Sector refusing) {
		for (var sector : Sector.values()) {
			walk.answer(exercise.id(), "userTask_signInstallation", sector.role(), sector == refusing ? StlWalk.refusal(day)
					: stl.signature(stl.of(exercise).id(), sector, day));
		}
	}

	private void reconvene(String reason) {
		walk.answer(exercise.id(), "userTask_reconveneInstallation", "organo-garante",
				Map.of("next", "AGAIN", "citedFor", day.toString(), "reason", reason));
	}

	private static Map<String, Object> stop() {
		return Map.of("next", "STOP", "reason", "No hay condiciones para instalar el STL.");
	}

	private String refusedAct(LocalDate heldOn) {
		return walk.refused(exercise.id(), "userTask_attendInstallation", "organo-garante",
				stl.attendance(exercise, heldOn, Sector.values()));
	}

}
