package org.tripartita.exercise.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.tripartita.exercise.Succession;
import org.tripartita.exercise.SuccessionPublication;
import org.tripartita.identity.Guarantor;
import org.tripartita.identity.MandateChange;
import org.tripartita.identity.Mandates;
import org.tripartita.identity.NewMandate;
import org.tripartita.identity.Role;
import org.tripartita.record.ActaRegister;
import org.tripartita.record.Visibility;
import org.tripartita.testing.SuccessionWalk;
import org.tripartita.testing.Visitor;

/**
 * The parties do not say the same of a change of the garante: none makes it alone, and none alone keeps away what was
 * published (G-06, G-29).
 */
class ContestedSuccessionTest extends SuccessionScene {

	private static final String FEDERAL = "administracion.fed";

	private static final String REVIEW = "userTask_reviewObjection";

	private static final String CONFIRM = "userTask_confirmLaw";

	private static final String RECORD = "userTask_recordPublication";

	@LocalServerPort
	private int port;

	@Autowired
	private Mandates mandates;

	@Autowired
	private ActaRegister actas;

	@Autowired
	private TaskService tasks;

	@BeforeEach
	void a_federal_administration() {
		walk.peopleOf("FED");
	}

	@Test
	void an_objection_does_not_stop_what_a_third_finds_in_the_gazette() {
		var exercise = exercise();
		var key = change.report("sociedad-civil", SuccessionWalk.extinguished(territory, lastDay));
		change.object(key, account("gobierno"));
		assertThat(exercises.get(exercise.id()).isSuspended()).isFalse();
		assertThat(candidates(key, REVIEW)).as("no party takes it and keeps it").containsExactly(FEDERAL);
		assertThat(change.shown(key, REVIEW, FEDERAL)).containsEntry("objectedAs", "Gobierno")
			.containsEntry("objection", "El decreto habla de otro instituto.");
		change.answer(key, REVIEW, FEDERAL, SuccessionWalk.published());

		assertThat(exercises.get(exercise.id()).isSuspended()).isTrue();
		assertThat(texts(exercise)).contains(
				"Gobierno objetó el reporte de que Institución de prueba dejó el papel de órgano garante. Motivo: El decreto habla de otro instituto.",
				"Administración federal cotejó la publicación oficial: Institución de prueba dejó el papel de órgano garante. Publicación: "
						+ "Periódico Oficial del Estado, número 12, 3 de marzo, página 8.");
		assertThat(successions.of(territory)).singleElement().satisfies(one -> assertThat(one.state()).isEqualTo(Succession.State.CONFIRMED));
	}

	@Test
	void two_who_find_otherwise_leave_everything_as_it_is_and_it_can_be_reported_again() {
		var exercise = exercise();
		var key = change.report("organo-garante", SuccessionWalk.extinguished(territory, lastDay));
		change.object(key, account("gobierno"));
		change.answer(key, REVIEW, FEDERAL, SuccessionWalk.notPublished());

		assertThat(change.ended(key)).containsExactly("endEvent_reportRejected");
		assertThat(guarantors.of(territory)).isEmpty();
		assertThat(texts(exercise)).anySatisfy(text -> assertThat(text).contains("Administración federal cotejó", "habla de otra institución"));
		assertThat(change.report("sociedad-civil", SuccessionWalk.extinguished(territory, lastDay))).isNotEmpty();
	}

	@Test
	void who_does_not_answer_a_report_or_takes_its_task_and_keeps_it_stops_nothing() {
		var key = change.report("sociedad-civil", SuccessionWalk.extinguished(territory, lastDay));
		tasks.claim(tasks.createTaskQuery().processInstanceBusinessKey(key).singleResult().getId(), account("gobierno"));
		termPasses(key);
		assertThat(open(key)).as("no time limit takes a task away").containsExactlyInAnyOrder("userTask_confirmSuccession", REVIEW);
		assertThat(change.shown(key, REVIEW, FEDERAL)).containsEntry("objectedAs", "Nadie; pasó el plazo sin respuesta");
		change.answer(key, REVIEW, FEDERAL, SuccessionWalk.published());

		assertThat(open(key)).containsExactly("userTask_proposeGuarantor");
		assertThat(successions.of(territory)).singleElement().satisfies(one -> assertThat(one.state()).isEqualTo(Succession.State.CONFIRMED));
	}

	@Test
	void who_answers_after_the_time_limit_is_heard_while_nobody_looked_at_the_gazette() {
		var key = change.report("sociedad-civil", SuccessionWalk.extinguished(territory, lastDay));
		termPasses(key);
		change.confirm(key, account("gobierno"));

		assertThat(open(key)).containsExactly("userTask_proposeGuarantor");
	}

	@Test
	void an_objection_is_looked_at_once_although_the_time_limit_passes_meanwhile() {
		var key = change.report("sociedad-civil", SuccessionWalk.extinguished(territory, lastDay));
		change.object(key, account("gobierno"));
		termPasses(key);

		assertThat(open(key)).containsExactly(REVIEW);
	}

	@Test
	void in_the_federation_whose_administration_is_a_party_a_sector_that_is_none_looks_at_it() {
		territory = "FED";
		var key = change.report("administracion", SuccessionWalk.extinguished(territory, lastDay));
		change.object(key, account("sociedad-civil"));
		assertThat(candidates(key, REVIEW)).containsExactly(account("gobierno"));
		change.answer(key, REVIEW, account("gobierno"), SuccessionWalk.notPublished());

		assertThat(change.ended(key)).containsExactly("endEvent_reportRejected");
	}

	@Test
	void a_law_that_one_denies_names_the_garante_once_the_term_is_over_and_the_publication_recorded() {
		var exercise = exercise();
		var key = lawIsSaid();
		change.answer(key, CONFIRM, account("gobierno"), SuccessionWalk.confirmation(today));
		change.answer(key, CONFIRM, account("sociedad-civil"), SuccessionWalk.denial(today));
		assertThat(guarantors.inOffice(territory, today)).as("one sector alone installs nobody").isEmpty();
		assertThat(open(key)).as("the two had time to answer first").isEmpty();
		termPasses(key);
		assertThat(change.shown(key, RECORD, FEDERAL).get("answers").toString()).contains("La nombra", "No la nombra", "El decreto no la menciona.");
		change.answer(key, RECORD, FEDERAL, SuccessionWalk.published());
		change.handOver(key, territory, "Contraloría", today);

		assertThat(change.ended(key)).containsExactlyInAnyOrder("endEvent_lawContested", "endEvent_guarantorFollows");
		assertThat(guarantors.inOffice(territory, today)).extracting(Guarantor::organisation).containsExactly("Contraloría");
		assertThat(texts(exercise)).contains(
				"Sociedad civil no confirmó que la ley nombre órgano garante a Contraloría. Motivo: El decreto no la menciona.",
				"La administración federal asentó que la publicación oficial nombra órgano garante a Contraloría. Publicación: "
						+ "Periódico Oficial del Estado, número 12, 3 de marzo, página 8.");
	}

	@Test
	void who_does_not_answer_keeps_nobody_away_and_may_answer_until_the_publication_is_recorded() {
		var key = lawIsSaid();
		change.answer(key, CONFIRM, account("sociedad-civil"), SuccessionWalk.confirmation(today));
		termPasses(key);
		assertThat(open(key)).as("no time limit takes a task away").containsExactlyInAnyOrder(CONFIRM, RECORD);
		assertThat(change.shown(key, RECORD, FEDERAL).get("answers").toString()).contains("No ha contestado");
		change.answer(key, RECORD, FEDERAL, SuccessionWalk.published());

		assertThat(open(key)).containsExactly("userTask_handOverOffice");
		assertThat(guarantors.inOffice(territory, today)).extracting(Guarantor::interim).containsExactly(false);
	}

	@Test
	void the_two_who_say_the_same_in_the_end_need_nobody_else() {
		var key = lawIsSaid();
		change.answer(key, CONFIRM, account("gobierno"), SuccessionWalk.confirmation(today));
		termPasses(key);
		change.answer(key, CONFIRM, account("sociedad-civil"), SuccessionWalk.confirmation(today));

		assertThat(open(key)).containsExactly("userTask_handOverOffice");
		assertThat(successions.publications(successions.of(territory).get(0).id())).isEmpty();
	}

	@Test
	void what_neither_confirms_is_recorded_by_nobody_and_what_the_gazette_does_not_say_is_proposed_again() {
		var key = lawIsSaid();
		termPasses(key);
		assertThat(change.refused(key, RECORD, FEDERAL, SuccessionWalk.published())).startsWith("Ninguna de las dos partes lo ha confirmado");
		change.answer(key, CONFIRM, account("gobierno"), SuccessionWalk.confirmation(today));
		change.answer(key, RECORD, FEDERAL, SuccessionWalk.notPublished());

		assertThat(open(key)).containsExactly("userTask_proposeGuarantor");
		assertThat(guarantors.inOffice(territory, today)).isEmpty();
		assertThat(successions.publications(successions.of(territory).get(0).id())).extracting(SuccessionPublication::confirmed).containsExactly(false);
	}

	@Test
	void who_also_acts_for_one_of_the_two_records_nothing() {
		var both = change.appoint(territory, "Dos papeles", Role.GOBIERNO, today.minusDays(90));
		assertThat(mandates.give(new NewMandate(both, Role.ADMINISTRACION, "FED", "Administración del sitio", "Oficio 1/2026", null, null,
				today.minusDays(90), null), FEDERAL)).isInstanceOf(MandateChange.Recorded.class);
		var report = change.report("gobierno", SuccessionWalk.extinguished(territory, lastDay));
		change.object(report, account("sociedad-civil"));
		for (var answer : List.of(SuccessionWalk.published(), SuccessionWalk.notPublished())) {
			assertThat(change.refused(report, REVIEW, both, answer)).startsWith("Lo coteja alguien que ni lo reportó ni lo objetó");
		}
		change.answer(report, REVIEW, FEDERAL, SuccessionWalk.notPublished());
		var key = lawIsSaid();
		change.answer(key, CONFIRM, account("gobierno"), SuccessionWalk.confirmation(today));
		termPasses(key);

		assertThat(change.refused(key, RECORD, both, SuccessionWalk.published())).startsWith("Lo asienta la administración federal");
		assertThat(change.refused(key, RECORD, both, SuccessionWalk.notPublished())).startsWith("Lo asienta la administración federal");
	}

	@Test
	void the_acta_of_the_hand_over_tells_who_objected_and_what_was_published() {
		var exercise = exercise();
		var key = change.report("gobierno", SuccessionWalk.followed(territory, lastDay, contraloria()));
		change.object(key, account("sociedad-civil"));
		change.answer(key, REVIEW, FEDERAL, SuccessionWalk.published());
		change.consent(key, account("sociedad-civil"), today);
		change.handOver(key, territory, "Contraloría", today);

		var document = handOvers().get(0).documentId();
		var acta = actas.ofExercise(exercise.id(), Visibility.PUBLIC).stream().filter(one -> one.documentId().equals(document)).findFirst();
		assertThat(acta.flatMap(one -> actas.canonicalJson(one.id())).orElseThrow()).contains("Sociedad civil objetó el reporte. Motivo: El decreto habla de otro instituto.",
				"Administración federal asentó el", "Periódico Oficial del Estado, número 12");
	}

	@Test
	void what_was_said_is_public_in_a_state_that_has_no_exercise_yet() {
		territory = "DUR";
		walk.peopleOf(territory);
		var first = change.report("sociedad-civil", SuccessionWalk.extinguished(territory, lastDay));
		change.object(first, account("gobierno"));
		change.answer(first, REVIEW, FEDERAL, SuccessionWalk.notPublished());
		assertThat(page()).contains("Reportes que no procedieron", "Gobierno objetó el reporte. Motivo: El decreto habla de otro instituto.",
				"Motivo: La publicación habla de otra institución.").doesNotContain("??");
		var second = change.report("sociedad-civil", SuccessionWalk.extinguished(territory, lastDay));
		change.object(second, account("gobierno"));
		change.answer(second, REVIEW, FEDERAL, SuccessionWalk.published());

		assertThat(page()).contains("dejó el papel el", "Administración federal asentó el", "Periódico Oficial del Estado, número 12, 3 de marzo");
	}

	private String page() {
		return new Visitor(port).get("/estados/" + territory).body();
	}

	/** Nobody follows, and the government says that a law named somebody meanwhile. */
	private String lawIsSaid() {
		var key = vacant();
		change.answer(key, "userTask_proposeGuarantor", account("gobierno"), SuccessionWalk.named("Contraloría", today));
		return key;
	}

	private List<String> candidates(String key, String element) {
		var task = tasks.createTaskQuery().processInstanceBusinessKey(key).taskDefinitionKey(element).singleResult();
		return tasks.getIdentityLinksForTask(task.getId()).stream().map(IdentityLink::getGroupId).filter(Objects::nonNull).toList();
	}

}
