package org.tripartita.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.time.Duration;

import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.tripartita.exercise.DeclarationSignature;
import org.tripartita.identity.EndReason;
import org.tripartita.identity.Role;
import org.tripartita.identity.Sector;
import org.tripartita.record.ActaRegister;
import org.tripartita.record.Visibility;
import org.tripartita.workflow.TaskDesk.Receipt;

/** A mandate ends while the three sectors sign: the one who lost it signs no more, and what was signed stays signed. */
class MandateEndsInASignatureRoundTest extends SigningScene {

	@Autowired
	private ActaRegister actas;

	@Autowired
	private TaskService tasks;

	@Autowired
	private JdbcClient database;

	@BeforeEach
	void a_declaratoria_that_waits_for_three_signatures() {
		draft();
	}

	@Test
	void the_signature_is_refused_the_task_goes_to_the_alternate_with_notice_and_earlier_signatures_stay() {
		var titular = person("titular", "Colectivo");
		var alternate = person("suplente", "Colectivo");
		var seat = appoint(titular, Role.SOCIEDAD_CIVIL, "Colectivo", null);
		appoint(alternate, Role.SOCIEDAD_CIVIL, "Colectivo", seat);
		walk.answer(exercise.id(), SIGN, "gobierno", signature("Secretaría de Gobierno", "Subsecretaría"));
		var task = walk.task(exercise.id(), SIGN, "sociedad-civil").taskId();
		tasks.claim(task, titular);

		mandates.end(seat, clock.today(), EndReason.REMOVED, BY);
		clock.advance(Duration.ofDays(1));
		assertThat(desk.submit(titular, task, signature("Colectivo", "Coordinación"))).isEqualTo(
				new Receipt.Refused("Tu nombramiento para esta tarea ya no está vigente. La tarea vuelve a tu sector."));
		assertThat(signing.signedBy(exercise.id(), Sector.CIVIL_SOCIETY)).as("nothing was kept").isFalse();

		onANewDay();
		assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee()).isNull();
		await().untilAsserted(() -> assertThat(told(alternate)).isPositive());
		assertThat(desk.submit(alternate, task, signature("Colectivo", "Coordinación suplente"))).isEqualTo(new Receipt.Taken(""));
	}

	@Test
	void what_somebody_signed_keeps_the_name_and_office_of_that_moment_after_the_mandate_ends() {
		walk.answer(exercise.id(), SIGN, "gobierno", signature("Secretaría de Gobierno", "Subsecretaría"));
		clock.advance(Duration.ofDays(1));
		assertThat(accounts.close("gobierno." + territory.toLowerCase(), BY)).isTrue();
		walk.answer(exercise.id(), SIGN, "organo-garante", signature("Instituto de Transparencia", "Presidencia"));
		walk.answer(exercise.id(), SIGN, "sociedad-civil", signature("Colectivo", "Coordinación"));

		assertThat(signing.declared(exercise.id())).isTrue();
		assertThat(signing.acts(exercise.id())).filteredOn(act -> act.sector() == Sector.GOVERNMENT)
			.extracting(DeclarationSignature::organisation, DeclarationSignature::position)
			.containsExactly(tuple("Secretaría de Gobierno", "Subsecretaría"));
		var acta = actas.ofExercise(exercise.id(), Visibility.PUBLIC).get(0);
		assertThat(actas.canonicalJson(acta.id())).hasValueSatisfying(text -> assertThat(text).contains("Secretaría de Gobierno", "Subsecretaría"));
	}

	private long told(String person) {
		return database.sql("select count(*) from outgoing_mail where recipient = ? and event like 'task-returned:%'")
			.param(person)
			.query(Long.class)
			.single();
	}

}
