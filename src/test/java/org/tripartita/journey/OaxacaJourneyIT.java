package org.tripartita.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.util.TestSocketUtils;

import org.tripartita.actionplan.CommitmentOrigin;
import org.tripartita.actionplan.CommitmentState;
import org.tripartita.actionplan.Plans;
import org.tripartita.demo.ExerciseScript;
import org.tripartita.demo.Room;
import org.tripartita.exercise.DeclarationSigning;
import org.tripartita.exercise.Exercise;
import org.tripartita.exercise.ExerciseState;
import org.tripartita.exercise.ExerciseStep;
import org.tripartita.exercise.ExerciseSteps;
import org.tripartita.exercise.Exercises;
import org.tripartita.identity.Accounts;
import org.tripartita.identity.NewAccount;
import org.tripartita.identity.Role;
import org.tripartita.identity.Sector;
import org.tripartita.opencall.OpenCalls;
import org.tripartita.participation.Topic;
import org.tripartita.participation.Topics;
import org.tripartita.record.ActaVerifier;
import org.tripartita.record.ChainVerification;
import org.tripartita.secretariat.Seats;
import org.tripartita.secretariat.Secretariat;
import org.tripartita.secretariat.Secretariats;
import org.tripartita.testing.Walk;
import org.tripartita.testing.RunningProduct;
import org.tripartita.testing.TestClock;
import org.tripartita.testing.TestPostgres;
import org.tripartita.testing.TestPostgres.TestDatabase;
import org.tripartita.workflow.Backlog;
import org.tripartita.workflow.PendingTask;
import org.tripartita.workflow.PendingTasks;
import org.tripartita.workflow.RoleGroups;

/**
 * Oaxaca's first exercise on its real days, as it happened: windows close by the clock, jobs run by themselves, mail
 * goes out, and in the middle the product is stopped and started again. Its second exercise finds the same STL.
 */
class OaxacaJourneyIT {

	private static final ZoneId ZONE = ZoneId.of("America/Mexico_City");

	private static final String FIRST = "oaxaca-1";

	@RegisterExtension
	static final GreenMailExtension MAIL = new GreenMailExtension(
			new ServerSetup(TestSocketUtils.findAvailableTcpPort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

	private final TestDatabase database = TestPostgres.instance().freshDatabase();

	private ConfigurableApplicationContext product;

	private MovingTime time;

	@AfterEach
	void stop() {
		product.close();
		ClockUtil.reset();
	}

	@Test
	void from_the_declaratoria_of_2015_to_a_second_exercise_on_the_same_secretariat() throws Exception {
		start(LocalDate.of(2015, 2, 16).atTime(9, 0).atZone(ZONE).toInstant());
		openAccounts();

		declaration();
		secretariat();
		consultation();
		restart();
		plan();
		reports();
		secondExercise();
		nothingFailedAndNothingWasSentTwice();
	}

	private void declaration() throws Exception {
		play(FIRST, Room.OPENING);
		await().untilAsserted(() -> assertThat(subjects("organo-garante.oax")).contains("Nueva tarea: Redactar la declaratoria"));
		var task = waiting().stream().filter(one -> one.element().equals("userTask_draftDeclaration")).findFirst().orElseThrow();
		time.reach(LocalDate.ofInstant(task.dueAt(), ZONE).minusDays(1));
		await().untilAsserted(() -> assertThat(subjects("organo-garante.oax")).anyMatch(one -> one.startsWith("Recordatorio: ")));

		play(FIRST, Room.DECLARATION);
		assertThat(of(DeclarationSigning.class).declaredOn(first().id())).contains(LocalDate.of(2015, 3, 9));
		assertThat(first().state()).isEqualTo(ExerciseState.DECLARED);
	}

	private void secretariat() {
		play(FIRST, Room.INSTALLATION);
		assertThat(of(OpenCalls.class).ofExercise(first().id())).hasSize(2)
			.allSatisfy(call -> assertThat(call.retrospective()).isFalse());
		var installed = of(Secretariats.class).findByTerritoryCode("OAX").orElseThrow();
		assertThat(installed).extracting(Secretariat::code, Secretariat::installedOn)
			.containsExactly("STL-OAX", LocalDate.of(2015, 4, 7));
		assertThat(of(Seats.class).votes(installed.id()))
			.containsExactlyInAnyOrderEntriesOf(Map.of(Sector.GOVERNMENT, 2, Sector.OVERSIGHT_BODY, 1, Sector.CIVIL_SOCIETY, 2));
		assertThat(first().secretariatId()).isEqualTo(installed.id());
	}

	private void consultation() {
		play(FIRST, Room.TREES);
		assertThat(of(Topics.class).chosen(first().id())).extracting(Topic::name).containsExactly("Recursos públicos", "Salud");
	}

	/** What waited waits on, and the clocks of the model go on. */
	private void restart() {
		time.rest();
		var before = waiting().stream().map(PendingTask::taskId).toList();
		var now = of(TestClock.class).instant();
		product.close();
		start(now);

		assertThat(waiting()).extracting(PendingTask::taskId).containsExactlyElementsOf(before);
		time.reach(LocalDate.of(2015, 10, 15));
	}

	private void plan() {
		play(FIRST, Room.PLAN);
		var plan = of(Plans.class).ofExercise(first().id()).orElseThrow();
		assertThat(plan.versions()).singleElement()
			.satisfies(version -> assertThat(version.publishedOn()).isEqualTo(LocalDate.of(2016, 5, 19)));
		var commitments = of(Plans.class).commitmentsOf(first().id());
		assertThat(commitments).filteredOn(one -> one.origin() == CommitmentOrigin.COCREATED).hasSize(5);
		assertThat(commitments).filteredOn(one -> one.origin() == CommitmentOrigin.PROACTIVE).hasSize(1);
		assertThat(first().state()).isEqualTo(ExerciseState.IMPLEMENTING);
		assertThat(waiting()).as("twelve months after the interest").extracting(PendingTask::element).contains("userTask_explainDelay");
	}

	private void reports() {
		play(FIRST, Room.FINAL_REPORT);
		time.rest();
		assertThat(first().state()).isEqualTo(ExerciseState.CONCLUDED);
		assertThat(of(Plans.class).commitmentsOf(first().id())).allSatisfy(one -> assertThat(one.state()).isEqualTo(CommitmentState.CLOSED));
		assertThat(steps(first())).hasSize(13).allSatisfy(step -> assertThat(step.standing()).isEqualTo(ExerciseStep.Standing.DONE));
		assertThat(chain(first().secretariatId())).isInstanceOf(ChainVerification.Intact.class);
	}

	private void secondExercise() {
		play("journey-second", Room.DECLARATION);
		time.rest();
		var second = exercises().get(1);
		assertThat(second.secretariatId()).isEqualTo(first().secretariatId());
		assertThat(steps(second)).filteredOn(step -> step.number() >= 2 && step.number() <= 4)
			.allSatisfy(step -> assertThat(step.standing()).isNotEqualTo(ExerciseStep.Standing.DONE));
		assertThat(of(PendingTasks.class).ofExercise(second.id())).extracting(PendingTask::element)
			.contains("userTask_designConsultation");
	}

	private void nothingFailedAndNothingWasSentTwice() throws Exception {
		assertThat(of(ManagementService.class).createJobQuery().withException().list()).isEmpty();
		assertThat(of(HistoryService.class).createHistoricIncidentQuery().count()).isZero();
		var letters = Stream.of(MAIL.getReceivedMessages()).map(OaxacaJourneyIT::letter).toList();
		assertThat(letters).hasSizeGreaterThan(50).doesNotHaveDuplicates();
	}

	private void start(Instant now) {
		product = RunningProduct.start(database, now, "--spring.mail.host=127.0.0.1",
				"--spring.mail.port=" + MAIL.getSmtp().getPort(), "--tripartita.scheduling=true",
				"--tripartita.mail.sending-scan=PT0.3S", "--tripartita.mail.reminder-scan=PT0.3S", "--tripartita.stall-watch=-");
		time = new MovingTime(of(TestClock.class), of(Backlog.class));
	}

	private void openAccounts() {
		for (var role : Walk.ROLES) {
			var name = RoleGroups.of(role.id(), "OAX");
			of(Accounts.class).open(new NewAccount(name, role.id() + " OAX", name + "@example.org", "una clave de prueba", role, "OAX",
					"Institución de prueba", LocalDate.of(2015, 1, 1)));
		}
	}

	private void play(String script, Room last) {
		of(ExerciseScript.class).play(script, last, RoleGroups::of, time);
	}

	private <T> T of(Class<T> bean) {
		return product.getBean(bean);
	}

	private List<Exercise> exercises() {
		return of(Exercises.class).findByTerritoryCodeOrderByCycleNumber("OAX");
	}

	private Exercise first() {
		return exercises().get(0);
	}

	private List<ExerciseStep> steps(Exercise exercise) {
		return of(ExerciseSteps.class).of(exercise.id());
	}

	private List<PendingTask> waiting() {
		return of(PendingTasks.class).ofExercise(first().id());
	}

	private ChainVerification chain(UUID secretariat) {
		return of(ActaVerifier.class).verifyChain(secretariat);
	}

	private static List<String> subjects(String account) {
		return Stream.of(MAIL.getReceivedMessages())
			.filter(message -> letter(message).startsWith(account + "@"))
			.map(message -> letter(message).split("\\|")[1])
			.toList();
	}

	/** Who got what, under which number. */
	private static String letter(MimeMessage message) {
		try {
			return Arrays.toString(message.getRecipients(Message.RecipientType.TO)).replaceAll("[\\[\\]]", "") + "|" + message.getSubject()
					+ "|" + message.getMessageID();
		}
		catch (MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
