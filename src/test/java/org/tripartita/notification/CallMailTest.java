package org.tripartita.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.tripartita.exercise.Exercise;
import org.tripartita.identity.Sector;
import org.tripartita.opencall.ApplicationForm;
import org.tripartita.opencall.CallConduct;
import org.tripartita.opencall.CallConduct.Conducted;
import org.tripartita.opencall.CallDesignation;
import org.tripartita.opencall.CallEvaluation;
import org.tripartita.opencall.CallEvaluation.Judgement;
import org.tripartita.opencall.CallObjections;
import org.tripartita.opencall.CallObjections.Decision;
import org.tripartita.opencall.CallObjections.Received;
import org.tripartita.opencall.CallObjections.Resolved;
import org.tripartita.opencall.CallPublishing;
import org.tripartita.opencall.CallPublishing.Written;
import org.tripartita.opencall.CallPurpose;
import org.tripartita.opencall.CallReception;
import org.tripartita.opencall.CallReception.Applied;
import org.tripartita.opencall.Criterion;
import org.tripartita.opencall.DraftCall;
import org.tripartita.opencall.OpenCalls;
import org.tripartita.opencall.OpenCalls.News;
import org.tripartita.opencall.Remedy;
import org.tripartita.opencall.PaperApplication;
import org.tripartita.opencall.Seat;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.TestClock;
import org.tripartita.testing.Walk;
import org.tripartita.workflow.RoleGroups;
import org.tripartita.workflow.SpokenDay;

/** Whoever applied is told of the result and of an extension, whoever objected of what was decided. */
@ProductTest
class CallMailTest {

	@Autowired
	private Walk walk;

	@Autowired
	private TestClock clock;

	@Autowired
	private CallPublishing publishing;

	@Autowired
	private CallReception reception;

	@Autowired
	private CallEvaluation evaluation;

	@Autowired
	private CallObjections objections;

	@Autowired
	private OpenCalls calls;

	@Autowired
	private JdbcClient database;

	private Exercise exercise;

	@Autowired
	private CallConduct conduct;

	@Autowired
	private CallDesignation designation;

	private UUID call;

	private String folio;

	private String own;

	@BeforeEach
	void a_call_that_somebody_applied_for_closed() {
		exercise = walk.exercise(clock.today().minusDays(90));
		call = ((Written.Ready) publishing.draft(new DraftCall(exercise.id(), CallPurpose.SECRETARIAT_SEATS, "Bases.", "Requisitos.",
				"Radio.", "Aviso.", List.of(new Seat(Sector.CIVIL_SOCIETY, 1, "Organización local")),
				List.of(new Criterion("Trayectoria", 100)), DraftCall.Window.until(clock.today().plusDays(5), "El diálogo empieza pronto."), List.of(), List.of(), 5))).callId();
		publishing.publish(call);
		var form = new ApplicationForm(UUID.randomUUID(), Sector.CIVIL_SOCIETY, "Vecinas organizadas", "Coordinación", "Trabajamos.",
				"reservado@example.org", true, true);
		folio = ((Applied.Received) reception.apply(call, form)).folio();
		own = "/recibos/" + folio + "/" + form.requestId();
		clock.moveTo(calls.find(call).orElseThrow().window().closesAt());
		publishing.close(call);
	}

	@Test
	void a_result_reaches_everybody_who_applied_with_the_term_to_object_and_a_decision_whoever_objected() {
		var candidate = evaluation.unjudged(call).get(0).id();
		evaluation.judge(call, new Judgement(candidate, true, null, new ArrayList<>(List.of(8))), "garante");
		evaluation.finish(call, clock.today(), "Tabla publicada.", "Se cuidó la paridad.");
		evaluation.publishResult(call);
		var told = mail(folio, "Se publicó el resultado de tu postulación " + folio);
		var lastDay = LocalDate.ofInstant(objections.open(call).minusNanos(1), clock.getZone());
		assertThat(told).contains("hasta el " + SpokenDay.of(lastDay) + ", a las 23:59:59", "/convocatorias/" + call, own)
			.doesNotContain("días hábiles", "??");

		var filed = (Received.Filed) objections.receive(call, UUID.randomUUID(), candidate, "No cumple.", "vecina@example.org");
		assertThat(objections.resolve(objections.ofCall(call).get(0).id(), Decision.DISMISS, "El expediente está completo.", clock.today(),
				RoleGroups.of("gobierno", exercise.territoryCode())))
			.isEqualTo(Resolved.DONE);
		assertThat(mail(filed.folio(), "Se resolvió tu inconformidad " + filed.folio())).contains("Vecinas organizadas", "no procede",
				"El expediente está completo.", "/convocatorias/" + call).doesNotContain("??", own);
	}

	@Test
	void a_result_that_changed_after_an_objection_is_told_as_such_and_promises_no_other_term() {
		var candidate = evaluation.unjudged(call).get(0).id();
		evaluation.judge(call, new Judgement(candidate, true, null, new ArrayList<>(List.of(8))), "garante");
		evaluation.finish(call, clock.today(), "Tabla publicada.", "Se cuidó la paridad.");
		evaluation.publishResult(call);
		objections.open(call);
		objections.receive(call, UUID.randomUUID(), candidate, "No cumple.", "vecina@example.org");
		assertThat(objections.resolve(objections.ofCall(call).get(0).id(), Decision.EXCLUDE, "No acredita trayectoria.", clock.today(),
				RoleGroups.of("gobierno", exercise.territoryCode())))
			.isEqualTo(Resolved.DONE);
		evaluation.publishResult(call);

		assertThat(mail(folio, "Cambió el resultado de tu postulación " + folio)).contains("por una inconformidad que se resolvió", own)
			.doesNotContain("días hábiles", "??");
	}

	@Test
	void whoever_applied_for_a_call_that_was_cancelled_hears_of_the_one_that_replaces_it() {
		assertThat(conduct.cancel(call, "Nombraba otro municipio.")).isEqualTo(Conducted.DONE);
		var again = ((Written.Ready) publishing.draft(new DraftCall(exercise.id(), CallPurpose.SECRETARIAT_SEATS, "Bases.", "Requisitos.",
				"Radio.", "Aviso.", List.of(new Seat(Sector.CIVIL_SOCIETY, 1, "Organización local")), List.of(new Criterion("Trayectoria", 100)),
				DraftCall.Window.until(clock.today().plusDays(5), "El diálogo empieza pronto."), List.of(), List.of(), 5))).callId();
		publishing.publish(again);

		assertThat(mail(folio, "Se emitió de nuevo la convocatoria de tu postulación " + folio))
			.contains("no pasa a la nueva", "/convocatorias/" + again, own).doesNotContain("??");
	}

	@Test
	void whoever_is_called_and_designated_hears_of_it_and_whoever_was_invited_too() {
		reception.invite(call, List.of(new PaperApplication(Sector.CIVIL_SOCIETY, "Invitada", "Dirección", "Cumple.", "invitada@example.org",
				clock.today(), null, false)), List.of(Sector.CIVIL_SOCIETY), "Hacen falta más.", "garante");
		int points = 9;
		for (var candidate : evaluation.unjudged(call)) {
			evaluation.judge(call, new Judgement(candidate.id(), true, null, new ArrayList<>(List.of(points))), "garante");
			points--;
		}
		evaluation.finish(call, clock.today(), "Tabla publicada.", "Se cuidó la paridad.");
		evaluation.publishResult(call);
		var called = designation.callByRank(call).candidateIds().get(0);
		assertThat(mail(folio, "Novedad de tu postulación " + folio)).contains("se te llama a ocupar un lugar", own).doesNotContain("??");
		designation.decline(called, "Cambió de encargo.", clock.today());
		await().until(() -> bodies(folio, "Novedad de tu postulación " + folio).stream().anyMatch(body -> body.contains("declinaste")));
		designation.callByRank(call);

		var invited = database.sql("select folio from open_call_application where call_id = ? and organisation = 'Invitada'").param(call).query(String.class).single();
		assertThat(mail(invited, "Se publicó el resultado de tu postulación " + invited)).contains("El recibo de tu postulación: ", "/recibos/" + invited)
			.doesNotContain("solo tuya", "??");
		assertThat(mail(invited, "Novedad de tu postulación " + invited)).contains("se te llama a ocupar un lugar");
	}

	@Test
	void an_extension_reaches_everybody_who_applied_and_whoever_follows_what_calls_publish() {
		publishing.decide(call, new Remedy("Hacen falta más candidaturas.", clock.today().plusDays(9)));
		publishing.extend(call);

		assertThat(mail(folio, "Se amplió la recepción de la convocatoria de tu postulación " + folio)).contains("Hacen falta más candidaturas.", own)
			.doesNotContain("??");
		assertThat(calls.news(200)).filteredOn(one -> one.callId().equals(call)).extracting(News::happening).contains("EXTENDED");
	}

	/** The outbox is written a moment after the call changed. */
	private String mail(String recipient, String subject) {
		await().atMost(Duration.ofSeconds(20)).until(() -> !bodies(recipient, subject).isEmpty());
		assertThat(bodies(recipient, subject)).hasSize(1);
		return bodies(recipient, subject).get(0);
	}

	private List<String> bodies(String recipient, String subject) {
		return database.sql("select body from outgoing_mail where recipient = ? and subject = ?")
			.params(recipient, subject)
			.query(String.class)
			.list();
	}

}
