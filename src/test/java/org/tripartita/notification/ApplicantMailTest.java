package org.tripartita.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import org.tripartita.identity.Sector;
import org.tripartita.opencall.ApplicationForm;
import org.tripartita.opencall.CallConduct;
import org.tripartita.opencall.CallDossiers;
import org.tripartita.opencall.CallDossiers.Done;
import org.tripartita.opencall.CallEvaluation;
import org.tripartita.opencall.CallEvaluation.Judgement;
import org.tripartita.opencall.CallInterviews;
import org.tripartita.opencall.CallInterviews.Slot;
import org.tripartita.opencall.CallPublishing;
import org.tripartita.opencall.CallPublishing.Written;
import org.tripartita.opencall.CallPurpose;
import org.tripartita.opencall.CallReception;
import org.tripartita.opencall.CallReception.Applied;
import org.tripartita.opencall.Criterion;
import org.tripartita.opencall.DraftCall;
import org.tripartita.opencall.Nominee;
import org.tripartita.opencall.OpenCalls;
import org.tripartita.opencall.RequestedDocument;
import org.tripartita.opencall.Seat;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.TestClock;
import org.tripartita.testing.Walk;
import org.tripartita.workflow.RoleGroups;

/** Whoever applied is told by mail what changes for the own application, with the link that nobody else has. */
@ProductTest
class ApplicantMailTest {

	@Autowired
	private Walk walk;

	@Autowired
	private TestClock clock;

	@Autowired
	private CallPublishing publishing;

	@Autowired
	private CallReception reception;

	@Autowired
	private CallConduct conduct;

	@Autowired
	private CallEvaluation evaluation;

	@Autowired
	private CallInterviews interviews;

	@Autowired
	private OpenCalls calls;

	@Autowired
	private CallDossiers dossiers;

	@Autowired
	private Outbox outbox;

	@Autowired
	private JdbcClient database;

	@Autowired
	private TransactionTemplate transaction;

	private UUID call;

	private String folio;

	private String own;

	private String member;

	@BeforeEach
	void somebody_applied() {
		var exercise = walk.exercise(clock.today().minusDays(90));
		member = RoleGroups.of("gobierno", exercise.territoryCode().toLowerCase());
		var panel = List.of(new Nominee(member, "Dirección jurídica"));
		call = ((Written.Ready) publishing.draft(new DraftCall(exercise.id(), CallPurpose.SECRETARIAT_SEATS, "Bases.", "Requisitos.",
				"Radio.", "Aviso.", List.of(new Seat(Sector.CIVIL_SOCIETY, 1, "Organización local")),
				List.of(new Criterion("Trayectoria", 100)), DraftCall.Window.until(clock.today().plusDays(5), "El diálogo empieza pronto."),
				List.of(new RequestedDocument("Carta de postulación", true), new RequestedDocument("Semblanza", false)), panel, 0, 20))).callId();
		publishing.publish(call);
		var form = new ApplicationForm(UUID.randomUUID(), Sector.CIVIL_SOCIETY, "Vecinas organizadas", "Coordinación", "Trabajamos.",
				"reservado@example.org", true, true);
		folio = ((Applied.Received) reception.apply(call, form)).folio();
		own = "/recibos/" + folio + "/" + form.requestId();
	}

	@Test
	void an_amendment_and_a_cancellation_reach_everybody_who_applied() {
		conduct.amend(call, "La sesión informativa es el lunes.", "Lo pidieron las regiones.", "garante");
		assertThat(mail("Se modificó la convocatoria de tu postulación " + folio))
			.contains("La sesión informativa es el lunes.", "Lo pidieron las regiones.", "/convocatorias/" + call, own);
		conduct.cancel(call, "Nombraba otro municipio.");

		assertThat(mail("Se canceló la convocatoria de tu postulación " + folio)).contains("Nombraba otro municipio.", own).doesNotContain("??");
	}

	@Test
	void whoever_takes_an_application_back_gets_one_last_letter_of_which_nothing_is_kept() {
		assertThat(mail("Recibimos tu postulación " + folio)).contains("Son necesarios: Carta de postulación. Súbelos hasta las 23:59:59 del ", own)
			.doesNotContain("Semblanza", "??");
		// The postman of the product comes every ten seconds: nothing is there for him until this transaction ends.
		transaction.executeWithoutResult(status -> takenBack());
	}

	private void takenBack() {
		assertThat(dossiers.withdraw(folio, UUID.fromString(own.split("/")[3]))).isInstanceOf(Done.Kept.class);
		assertThat(bodies("Se retiró tu postulación " + folio)).singleElement(InstanceOfAssertFactories.STRING)
			.contains("/convocatorias/" + call, folio)
			.doesNotContain("Vecinas", "Trabajamos", "Coordinación", own, "??");
		assertThat(database.sql("select address from outgoing_mail where event = ?").param("withdrawn:" + folio).query(String.class).list())
			.containsExactly("reservado@example.org");
		assertThat(addresses()).as("what was on its way is gone, what was sent knows nobody").isSubsetOf("reservado@example.org", "");
		outbox.sent(outbox.takeDue(100_000).stream().filter(one -> one.recipient().equals(folio)).toList());
		assertThat(addresses()).containsOnly("");
	}

	private List<String> addresses() {
		return database.sql("select address from outgoing_mail where recipient = ?").param(folio).query(String.class).list();
	}

	@Test
	void an_interview_is_told_with_its_day_hour_and_place() {
		clock.moveTo(calls.find(call).orElseThrow().window().closesAt());
		publishing.close(call);
		var candidate = evaluation.unjudged(call).get(0).id();
		evaluation.judge(call, new Judgement(candidate, true, null, List.of()), "garante");
		interviews.schedule(call, List.of(new Slot(candidate, clock.today().atTime(LocalTime.of(10, 30)), "Sala de juntas")), "garante");

		assertThat(mail("Tu entrevista, postulación " + folio)).contains("10:30", "Sala de juntas", own).doesNotContain("??");
		var panel = database.sql("select body from outgoing_mail where recipient = ? and event like ?").params(member, "panel-interviews:%:" + call).query(String.class);
		await().untilAsserted(() -> assertThat(panel.list()).as("one mail with all of them").singleElement(InstanceOfAssertFactories.STRING)
			.contains("Vecinas organizadas", "10:30", "Sala de juntas", "/espacio/convocatorias/" + call + "/panel")
			.doesNotContain("reservado@example.org", "??"));

		interviews.move(call, new Slot(candidate, clock.today().atTime(LocalTime.of(12, 15)), "Sala de juntas"), "garante");
		await().untilAsserted(() -> assertThat(panel.list()).hasSize(2).anyMatch(body -> body.contains("12:15")));
	}

	@Test
	void the_letter_speaks_of_documents_only_where_the_call_asks_for_some() {
		assertThat(mail("Recibimos tu postulación " + folio)).contains("subes los documentos que se piden", "Son necesarios: Carta de postulación.");
		var other = ((Written.Ready) publishing.draft(new DraftCall(walk.exercise(clock.today().minusDays(90)).id(), CallPurpose.SECRETARIAT_SEATS, "Bases.",
				"Requisitos.", "Radio.", "Aviso.", List.of(new Seat(Sector.CIVIL_SOCIETY, 1, "Organización local")),
				List.of(new Criterion("Trayectoria", 100)), DraftCall.Window.until(clock.today().plusDays(5), "El diálogo empieza pronto.")))).callId();
		publishing.publish(other);
		folio = ((Applied.Received) reception.apply(other, new ApplicationForm(UUID.randomUUID(), Sector.CIVIL_SOCIETY, "Vecinas organizadas",
				"Coordinación", "Trabajamos.", "reservado@example.org", true, true))).folio();

		assertThat(mail("Recibimos tu postulación " + folio)).contains("la consultas y puedes retirarla").doesNotContain("documentos");
	}

	/** The outbox is written a moment after the call changed. */
	private String mail(String subject) {
		await().atMost(Duration.ofSeconds(20)).until(() -> !bodies(subject).isEmpty());
		assertThat(bodies(subject)).hasSize(1);
		return bodies(subject).get(0);
	}

	private List<String> bodies(String subject) {
		return database.sql("select body from outgoing_mail where recipient = ? and subject = ?").params(folio, subject).query(String.class).list();
	}

}
