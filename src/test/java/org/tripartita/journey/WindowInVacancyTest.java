package org.tripartita.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

import org.tripartita.exercise.Exercise;
import org.tripartita.exercise.ExerciseSuspension;
import org.tripartita.exercise.Exercises;
import org.tripartita.identity.Sector;
import org.tripartita.opencall.CallPurpose;
import org.tripartita.opencall.CallReception.Applied;
import org.tripartita.opencall.OpenCalls;
import org.tripartita.opencall.process.CallWalk;
import org.tripartita.participation.AgeBand;
import org.tripartita.participation.Channel;
import org.tripartita.participation.Consultation;
import org.tripartita.participation.Consultations;
import org.tripartita.participation.Contribution;
import org.tripartita.participation.ContributionBox;
import org.tripartita.participation.ContributionBox.Received;
import org.tripartita.participation.SocialSector;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.SuccessionWalk;
import org.tripartita.testing.TestClock;
import org.tripartita.testing.Walk;
import org.tripartita.workflow.Processes;
import org.tripartita.workflow.RoleGroups;
import org.tripartita.workflow.RoomVariables;
import org.tripartita.workflow.TaskDesk;
import org.tripartita.workflow.TaskDesk.Receipt;

/** What was promised to the public keeps its day although the garante is gone; only what follows it rests (X3, G-21). */
@ProductTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = SuccessionWalk.OWN_COUNTRY)
class WindowInVacancyTest {

	private static final String CONVENER = "organo-garante";

	private static final String UNIVERSITY = "Universidad Autónoma";

	@Autowired
	private Walk walk;

	@Autowired
	private SuccessionWalk change;

	@Autowired
	private TestClock clock;

	@Autowired
	private Exercises exercises;

	@Autowired
	private ExerciseSuspension suspension;

	@Autowired
	private TaskDesk desk;

	@Autowired
	private OpenCalls calls;

	@Autowired
	private CallWalk.Parts callWalks;

	@Autowired
	private Consultations consultations;

	@Autowired
	private ContributionBox box;

	private String territory;

	private Exercise exercise;

	@BeforeEach
	void an_exercise() {
		territory = change.territory();
		exercise = walk.exercise(territory, clock.today().minusDays(60));
	}

	@Test
	void a_call_takes_applications_until_its_published_moment_and_is_evaluated_when_there_is_a_garante() {
		walk.enter("open-call", exercise, Processes.facts().with(RoomVariables.PURPOSE, CallPurpose.SECRETARIAT_SEATS.name()));
		var call = callWalks.in(exercise);
		call.publish(CallWalk.seats());
		var closesAt = calls.find(call.callId()).orElseThrow().window().closesAt();
		var key = theGaranteIsGone();
		assertThat(call.applies(Sector.CIVIL_SOCIETY, "Colectivo a tiempo")).isInstanceOf(Applied.Received.class);
		assertThat(calls.find(call.callId()).orElseThrow().window().closesAt()).as("its published day stays").isEqualTo(closesAt);

		closes(closesAt);
		assertThat(call.applies(Sector.CIVIL_SOCIETY, "Colectivo tarde")).isInstanceOf(Applied.Late.class);
		sleepsUntilSomebodyFollows(key, "userTask_evaluateApplications");
		call.judgeAll(10);
		answer("userTask_evaluateApplications", Map.of("resultOn", clock.today().toString(), "method",
				"Panel de tres cargos, uno por sector.", "equity", "Se alternó el orden por género."));
		assertThat(walk.find(exercise.id(), "userTask_evaluateApplications", CONVENER)).isEmpty();
	}

	@Test
	void a_consultation_takes_answers_until_its_published_moment_and_is_read_when_there_is_a_garante() {
		walk.enter("consultation", exercise, Processes.facts());
		walk.answer(exercise.id(), "userTask_designConsultation", CONVENER, design());
		walk.answer(exercise.id(), "userTask_scheduleConsultation", CONVENER, Map.of("opensOn", clock.today().toString(), "closesOn",
				clock.today().plusDays(21).toString()));
		var closesAt = consultation().closesAt();
		var key = theGaranteIsGone();
		for (var text : List.of("El agua no llega desde hace meses.", "La clínica no tiene medicinas.", "No hay camión a la sierra.")) {
			assertThat(box.receive(consultation().id(), online(text))).isInstanceOf(Received.Taken.class);
		}

		closes(closesAt);
		assertThat(consultation().closesAt()).isEqualTo(closesAt);
		assertThat(box.receive(consultation().id(), online("Tarde."))).isInstanceOf(Received.TooLate.class);
		sleepsUntilSomebodyFollows(key, "userTask_decideOnParticipation");
		answer("userTask_decideOnParticipation", Map.of("continuation", "CONTINUE", "limitation",
				"Los resultados no representan a la sierra."));
		assertThat(walk.find(exercise.id(), "userTask_systematiseContributions", CONVENER)).isPresent();
	}

	private String theGaranteIsGone() {
		clock.advance(Duration.ofDays(2));
		var key = change.report("gobierno", SuccessionWalk.extinguished(territory, clock.today().minusDays(1)));
		change.confirm(key, RoleGroups.of("sociedad-civil", territory));
		return key;
	}

	private void closes(Instant at) {
		clock.moveTo(at);
		walk.runJobs();
		clock.advance(Duration.ofSeconds(1));
	}

	/** What the timer opened is there, rests with its date, and both go on together. */
	private void sleepsUntilSomebodyFollows(String key, String element) {
		var task = walk.task(exercise.id(), element, CONVENER);
		assertThat(suspension.sleepsToo(task.taskId())).isTrue();
		assertThat(exercises.get(exercise.id()).isSuspended()).isTrue();
		var slept = Duration.ofDays(15);
		clock.advance(slept);
		var today = clock.today();
		change.agree(key, territory, SuccessionWalk.proposal(UNIVERSITY, today), today);
		change.handOver(key, territory, UNIVERSITY, today);
		assertThat(walk.task(exercise.id(), element, CONVENER).dueAt()).as("it waited %s in its sleep", slept)
			.isEqualTo(task.dueAt().plus(Duration.between(task.openedAt(), clock.instant())));
	}

	/** Whoever follows does what waited for the garante that convened. */
	private void answer(String element, Map<String, Object> answer) {
		var task = walk.task(exercise.id(), element, CONVENER).taskId();
		assertThat(desk.submit(SuccessionWalk.account(territory, UNIVERSITY), task, answer)).isEqualTo(new Receipt.Taken(""));
		walk.runJobs();
	}

	private Consultation consultation() {
		return consultations.ofExercise(exercise.id()).get(0);
	}

	private static Contribution online(String text) {
		return new Contribution(Channel.ONLINE, Map.of(), text, "Costa", SocialSector.INDIVIDUAL, AgeBand.FROM_18_TO_29);
	}

	private static Map<String, Object> design() {
		var design = new HashMap<String, Object>(Map.of("mode", "LIVE", "title", "¿Qué problemas vivimos?", "purpose",
				"Conocer los problemas que más preocupan a las personas.", "questions",
				List.of(Map.of("text", "¿Qué problema vive tu comunidad?", "kind", "OPEN")), "channels", List.of("ONLINE", "PAPER"),
				"excludedGroups", "Comunidades sin internet, en asamblea.", "target", 3, "regions", List.of(Map.of("name", "Costa"))));
		design.putAll(Map.of("priorInformation", "Informe sobre los servicios públicos del estado.", "dissemination",
				"Radio comunitaria y carteles.", "languages", "español, zapoteco"));
		return design;
	}

}
