package org.tripartita.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.tripartita.identity.Accounts;
import org.tripartita.identity.NewAccount;
import org.tripartita.identity.Role;
import org.tripartita.identity.Sector;
import org.tripartita.testing.SuccessionWalk;
import org.tripartita.testing.TestClock;
import org.tripartita.testing.Walk;
import org.tripartita.workflow.Processes;
import org.tripartita.workflow.RoomVariables;
import org.tripartita.workflow.SpokenDay;

class TaskMailTest extends MailScene {

	@Autowired
	private Walk walk;

	@Autowired
	private SuccessionWalk change;

	@Autowired
	private TestClock clock;

	@Autowired
	private TaskMail mail;

	@Autowired
	private NoticeChoices choices;

	@Autowired
	private Accounts accounts;

	@Autowired
	private JdbcClient database;

	@Test
	void whoever_may_do_a_task_is_told_when_it_opens_before_it_is_due_and_when_it_is() throws Exception {
		var exercise = walk.exercise("COL", clock.today().minusDays(10));
		walk.enter("declaration", exercise, Processes.facts());
		var task = walk.task(exercise.id(), "userTask_draftDeclaration", "organo-garante");
		assertThat(eventuallyReceived("organo-garante.col")).containsExactly("Nueva tarea: Redactar la declaratoria");

		mail.remind();
		assertThat(received("organo-garante.col")).hasSize(1);

		clock.moveTo(task.dueAt().minus(Duration.ofDays(1)));
		remindTwice();
		assertThat(received("organo-garante.col")).hasSize(2).last().asString().startsWith("Recordatorio: Redactar la declaratoria vence el");

		clock.moveTo(task.dueAt().minus(Duration.ofHours(16)));
		remindTwice();
		assertThat(received("organo-garante.col")).as("while the day lasts").hasSize(3).last().isEqualTo("Vence hoy: Redactar la declaratoria");
		assertThat(received("gobierno.col")).isEmpty();
	}

	@Test
	void nobody_is_reminded_of_what_rests_with_a_suspended_exercise() {
		var territory = change.territory();
		var exercise = walk.exercise(territory, clock.today().minusDays(10));
		walk.enter("declaration", exercise, Processes.facts());
		var task = walk.task(exercise.id(), "userTask_draftDeclaration", "organo-garante");
		var key = change.report("gobierno", SuccessionWalk.extinguished(territory, clock.today().minusDays(1)));
		change.confirm(key, "sociedad-civil." + territory.toLowerCase());

		clock.moveTo(task.dueAt().plusSeconds(1));
		mail.remind();
		assertThat(database.sql("select event from outgoing_mail where event like ?").param("task-%:" + task.taskId()).query(String.class).set())
			.doesNotContain("task-soon:" + task.taskId(), "task-due:" + task.taskId());
	}

	@Test
	void what_goes_on_while_nobody_is_garante_keeps_its_date_and_its_reminders() {
		var territory = change.territory();
		walk.peopleOf("MOR");
		var exercise = walk.exercise(territory, clock.today());
		walk.enter("publicity", exercise, Processes.facts());
		clock.moveTo(clock.today().plusMonths(4).plusDays(1));
		walk.enter("declaration", exercise, Processes.facts());
		var news = walk.task(exercise.id(), "userTask_publishNews", "organo-garante");
		var draft = walk.task(exercise.id(), "userTask_draftDeclaration", "organo-garante");
		var key = change.report("gobierno", SuccessionWalk.extinguished(territory, clock.today().minusDays(1)));
		change.confirm(key, "sociedad-civil." + territory.toLowerCase());

		clock.moveTo(news.dueAt().isAfter(draft.dueAt()) ? news.dueAt().plusSeconds(1) : draft.dueAt().plusSeconds(1));
		mail.remind();
		assertThat(told("task-due:" + news.taskId())).contains("organo-garante.mor");
		assertThat(told("task-due:" + draft.taskId())).isEmpty();

		change.answer(key, "userTask_proposeGuarantor", "gobierno." + territory.toLowerCase(),
				SuccessionWalk.proposal("Universidad de Morelos", clock.today()));
		for (var party : List.of("gobierno.", "sociedad-civil.")) {
			change.answer(key, "userTask_signGuarantor", party + territory.toLowerCase(), SuccessionWalk.signature(clock.today()));
		}
		change.handOver(key, territory, "Universidad de Morelos", clock.today());
		assertThat(walk.task(exercise.id(), "userTask_publishNews", "organo-garante").dueAt()).isEqualTo(news.dueAt());
		assertThat(walk.task(exercise.id(), "userTask_draftDeclaration", "organo-garante").dueAt()).isAfter(draft.dueAt());
	}

	@Test
	void what_somebody_does_not_want_stays_away_and_what_is_due_by_rule_comes() {
		var exercise = walk.exercise("BCS", clock.today().minusDays(10));
		accounts.open(new NewAccount("lectora.bcs", "Órgano garante", "lectora@example.com", "una clave de prueba", Role.ORGANO_GARANTE, "BCS",
				"Instituto", LocalDate.of(2020, 1, 1)));
		choices.choose("lectora.bcs", Set.of());
		walk.enter("declaration", exercise, Processes.facts());
		var task = walk.task(exercise.id(), "userTask_draftDeclaration", "organo-garante");
		await().until(() -> told("task-opened:" + task.taskId()).contains("organo-garante.bcs"));

		clock.moveTo(task.dueAt().minus(Duration.ofDays(1)));
		mail.remind();
		clock.moveTo(task.dueAt().plusSeconds(1));
		mail.remind();

		assertThat(database.sql("select distinct subject from outgoing_mail where event = ?").param("task-due:" + task.taskId()).query(String.class).single())
			.as("the day is over").startsWith("Venció el ");
		assertThat(told("task-opened:" + task.taskId())).doesNotContain("lectora.bcs");
		assertThat(told("task-soon:" + task.taskId())).contains("organo-garante.bcs").doesNotContain("lectora.bcs");
		assertThat(told("task-due:" + task.taskId())).contains("organo-garante.bcs", "lectora.bcs");
	}

	private List<String> told(String event) {
		return database.sql("select recipient from outgoing_mail where event = ?").param(event).query(String.class).list();
	}

	@Test
	void a_server_that_is_down_delays_mail_and_a_resend_keeps_its_message_id() throws Exception {
		var exercise = walk.exercise("SIN", clock.today().minusDays(10));
		SERVER.stop();
		walk.enter("declaration", exercise, Processes.facts());
		await().until(() -> queued("organo-garante.sin") == 1);
		var messageId = messageId("organo-garante.sin");
		sending.sendDue();
		assertThat(queued("organo-garante.sin")).isEqualTo(1);

		SERVER.start();
		sending.sendDue();
		assertThat(queued("organo-garante.sin")).as("the pause is not over").isEqualTo(1);
		clock.moveTo(clock.instant().plusSeconds(61));
		sending.sendDue();
		assertThat(messages("organo-garante.sin")).singleElement()
			.satisfies(message -> assertThat(message.getMessageID()).isEqualTo(messageId));
	}

	@Test
	void the_three_sectors_hear_until_when_a_call_receives_and_nothing_of_one_that_was_held_before() throws Exception {
		var open = walk.exercise("QUE", clock.today().minusDays(90));
		walk.enter("open-call", open, Processes.facts().with(RoomVariables.PURPOSE, "MESAS"));
		walk.answer(open.id(), "userTask_draftCall", "organo-garante", call(Map.of("held", "NO", "closesOn", clock.today().plusDays(20).toString(),
				"termReason", "El diálogo empieza pronto.")));
		var held = walk.exercise("ROO", clock.today().minusDays(90));
		walk.enter("open-call", held, Processes.facts().with(RoomVariables.PURPOSE, "MESAS"));
		walk.answer(held.id(), "userTask_draftCall", "organo-garante", call(Map.of("held", "YES", "publishedOn",
				clock.today().minusDays(60).toString(), "closedOn", clock.today().minusDays(40).toString())));

		for (var sector : Sector.roles()) {
			await().until(() -> {
				sending.sendDue();
				return received(sector + ".que").stream().anyMatch(subject -> subject.startsWith("Se publicó una convocatoria"));
			});
			assertThat(bodies(sector + ".que")).anyMatch(body -> body.contains("Recibe postulaciones hasta el " + SpokenDay.of(clock.today().plusDays(20)) + "."));
			assertThat(received(sector + ".roo")).noneMatch(subject -> subject.startsWith("Se publicó una convocatoria"));
		}
	}

	private List<String> bodies(String username) throws Exception {
		var bodies = new ArrayList<String>();
		for (var message : messages(username)) {
			bodies.add(String.valueOf(message.getContent()));
		}
		return bodies;
	}

	private static Map<String, Object> call(Map<String, Object> window) {
		var answer = new HashMap<String, Object>(Map.of("bases", "El órgano garante convoca a las mesas de cocreación.",
				"requirements", "Interés en el tema.", "outreach", "Radio comunitaria.", "privacyNotice",
				"Los datos de contacto solo se usan para esta convocatoria.", "governmentPlaces", 5, "governmentProfile",
				"Dependencias.", "civilSocietyPlaces", 5, "civilSocietyProfile", "Organizaciones."));
		answer.putAll(Map.of("oversightBodyPlaces", 2, "oversightBodyProfile", "Órgano garante."));
		answer.putAll(window);
		return answer;
	}

	private void remindTwice() {
		mail.remind();
		mail.remind();
		sending.sendDue();
	}

	private List<String> eventuallyReceived(String account) throws Exception {
		await().until(() -> {
			sending.sendDue();
			return !messages(account).isEmpty();
		});
		return received(account);
	}

	private List<String> received(String account) throws Exception {
		return messages(account).stream().map(TaskMailTest::subject).toList();
	}

	private List<MimeMessage> messages(String account) {
		return Arrays.asList(SERVER.getReceivedMessagesForDomain(account + "@example.org"));
	}

	private static String subject(MimeMessage message) {
		try {
			return message.getSubject();
		}
		catch (MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private int queued(String account) {
		return database.sql("select count(*) from outgoing_mail where recipient = ? and state = 'QUEUED'").param(account).query(Integer.class).single();
	}

	private String messageId(String account) {
		return database.sql("select message_id from outgoing_mail where recipient = ?").param(account).query(String.class).single();
	}

}
