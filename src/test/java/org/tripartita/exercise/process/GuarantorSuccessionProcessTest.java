package org.tripartita.exercise.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.tripartita.exercise.ExerciseState;
import org.tripartita.exercise.Succession;
import org.tripartita.identity.Guarantor;
import org.tripartita.identity.MandateChange;
import org.tripartita.identity.Mandates;
import org.tripartita.identity.NewGuarantor;
import org.tripartita.identity.NewMandate;
import org.tripartita.identity.Role;
import org.tripartita.testing.SuccessionWalk;

/** A garante is extinguished or changed: every way through {@code guarantor-succession} (G-29, X3). */
class GuarantorSuccessionProcessTest extends SuccessionScene {

	@Autowired
	private Mandates mandates;

	@Test
	void who_follows_by_law_is_registered_with_its_independence_and_the_consent_of_civil_society() {
		var exercise = exercise();
		var key = change.report("gobierno", SuccessionWalk.followed(territory, lastDay, contraloria()));
		change.confirm(key, account("sociedad-civil"));
		change.consent(key, account("sociedad-civil"), today);
		change.handOver(key, territory, "Contraloría", today);

		assertThat(change.ended(key)).containsExactly("endEvent_guarantorFollows");
		assertThat(guarantors.of(territory)).extracting(Guarantor::organisation, Guarantor::to, Guarantor::interim)
			.containsExactly(tuple("Institución de prueba", lastDay, false),
					tuple("Contraloría", null, false));
		assertThat(guarantors.inOffice(territory, lastDay)).extracting(Guarantor::organisation).containsExactly("Institución de prueba");
		assertThat(guarantors.independentIn(territory, today)).isFalse();
		assertThat(exercises.get(exercise.id()).state()).as("somebody followed, so nothing rested").isEqualTo(ExerciseState.PROSPECT);
		assertThat(texts(exercise)).contains("Sociedad civil consintió como órgano garante a Contraloría.",
				"Contraloría recibió el papel de órgano garante que ejercía Institución de prueba.");
		assertThat(successions.of(territory)).singleElement().satisfies(one -> assertThat(one.state()).isEqualTo(Succession.State.CONCLUDED));
		assertThat(handOvers()).hasSize(1);
	}

	@Test
	void one_sector_alone_changes_nothing() {
		var exercise = exercise();
		var key = change.report("gobierno", SuccessionWalk.extinguished(territory, lastDay));

		assertThat(change.refused(key, "userTask_confirmSuccession", account("gobierno"), Map.of("decision", "YES")))
			.startsWith("Lo confirma una persona de otro sector");
		assertThat(exercises.get(exercise.id()).isSuspended()).isFalse();
		change.object(key, account("administracion"));
		walk.peopleOf("FED");
		change.answer(key, "userTask_reviewObjection", "administracion.fed", SuccessionWalk.notPublished());
		assertThat(change.ended(key)).containsExactly("endEvent_reportRejected");
		assertThat(guarantors.of(territory)).isEmpty();
		assertThat(successions.of(territory)).isEmpty();
		assertThat(change.report("sociedad-civil", SuccessionWalk.extinguished(territory, lastDay))).as("it can be reported again").isNotEmpty();
	}

	@Test
	void who_also_acts_for_the_party_that_reported_it_does_not_confirm_it() {
		var both = change.appoint(territory, "Dos papeles", Role.GOBIERNO, today.minusDays(90));
		assertThat(mandates.give(new NewMandate(both, Role.ADMINISTRACION, territory, "Administración del sitio", "Oficio 1/2026", null,
				null, today.minusDays(90), null), account("administracion"))).isInstanceOf(MandateChange.Recorded.class);
		var key = change.report("gobierno", SuccessionWalk.extinguished(territory, lastDay));

		assertThat(change.refused(key, "userTask_confirmSuccession", both, Map.of("decision", "YES"))).contains("sin nombramiento en el sector");
		assertThat(change.refused(key, "userTask_confirmSuccession", both, Map.of("decision", "NO", "reason", "No lo encuentro publicado.")))
			.contains("sin nombramiento en el sector");
		change.confirm(key, account("sociedad-civil"));
		assertThat(successions.of(territory)).hasSize(1);
	}

	@Test
	void a_refusal_of_civil_society_is_published_and_does_not_undo_a_law() {
		var exercise = exercise();
		var key = change.report("organo-garante", SuccessionWalk.followed(territory, lastDay, contraloria()));
		change.confirm(key, account("gobierno"));
		change.answer(key, "userTask_consentSuccessor", account("sociedad-civil"), Map.of("decision", "REFUSE", "reason",
				"La Contraloría depende de quien debe vigilar.", "position", "Coordinación, Colectivo", "actedOn", today.toString()));
		change.handOver(key, territory, "Contraloría", today);

		assertThat(change.ended(key)).containsExactly("endEvent_guarantorFollows");
		assertThat(texts(exercise)).contains("Sociedad civil no consintió como órgano garante a Contraloría. Motivo: "
				+ "La Contraloría depende de quien debe vigilar.");
	}

	@Test
	void a_definitive_garante_follows_an_interim_one_by_the_same_way() {
		var first = vacant();
		change.answer(first, "userTask_proposeGuarantor", account("gobierno"), SuccessionWalk.proposal("Universidad Autónoma", lastDay.plusDays(5)));
		change.answer(first, "userTask_signGuarantor", account("gobierno"), SuccessionWalk.signature(today));
		change.answer(first, "userTask_signGuarantor", account("sociedad-civil"), SuccessionWalk.signature(today));
		change.handOver(first, territory, "Universidad Autónoma", lastDay.plusDays(5));
		var interim = guarantors.inOffice(territory, today).get(0);

		var report = SuccessionWalk.left(territory, interim.id(), lastDay.plusDays(15));
		report.put("follows", "LAW");
		report.put("successors", List.of(SuccessionWalk.successor("Contraloría", "ALL", "DECONCENTRATED_EXECUTIVE", lastDay.plusDays(16))));
		var second = change.report("sociedad-civil", report);
		change.confirm(second, account("gobierno"));
		change.consent(second, account("sociedad-civil"), today);
		change.handOver(second, territory, "Contraloría", today);

		assertThat(guarantors.of(territory)).extracting(Guarantor::organisation)
			.containsExactly("Institución de prueba", "Universidad Autónoma", "Contraloría");
		assertThat(guarantors.inOffice(territory, lastDay.plusDays(10))).extracting(Guarantor::organisation).containsExactly("Universidad Autónoma");
	}

	@Test
	void where_other_garantes_remain_they_are_the_sector_and_nothing_rests() {
		guarantors.register(new NewGuarantor(territory, Guarantor.Branch.JUDICIAL, "Control interno del Poder Judicial",
				Guarantor.Independence.INTERNAL_CONTROL, lastDay.minusDays(90), "Ley orgánica", false), "prueba");
		var exercise = exercise();
		var key = change.report("gobierno", SuccessionWalk.extinguished(territory, lastDay));
		change.confirm(key, account("sociedad-civil"));
		assertThat(change.shown(key, "userTask_consentSuccessor", account("sociedad-civil"))).containsEntry("successors",
				"Control interno del Poder Judicial");
		change.consent(key, account("sociedad-civil"), today);
		change.appoint(territory, "Control interno del Poder Judicial", lastDay.minusDays(80));
		change.answer(key, "userTask_handOverOffice", account("administracion"), SuccessionWalk.files(today));

		assertThat(change.ended(key)).containsExactly("endEvent_guarantorFollows");
		assertThat(exercises.get(exercise.id()).state()).isEqualTo(ExerciseState.PROSPECT);
	}

	@Test
	void bad_reports_are_refused_with_a_sentence_and_nothing_is_kept() {
		var future = SuccessionWalk.extinguished(territory, today.plusDays(1));
		assertThat(change.refusedReport("gobierno", future)).isEqualTo("Las fechas no pueden ser posteriores a hoy: se reporta lo que ya ocurrió.");
		var nobody = SuccessionWalk.extinguished(territory, lastDay);
		nobody.put("follows", "LAW");
		assertThat(change.refusedReport("gobierno", nobody)).startsWith("Agrega al menos una institución que siga");
		assertThat(change.refusedReport("gobierno", SuccessionWalk.followed(territory, lastDay,
				SuccessionWalk.successor("Contraloría", "ALL", "NONE", lastDay)))).startsWith("Quien sigue empieza después");
		assertThat(change.refusedReport("gobierno", SuccessionWalk.followed(territory, lastDay, contraloria(), contraloria())))
			.startsWith("Una misma institución aparece dos veces");
		assertThat(change.refusedReport("gobierno", SuccessionWalk.followed(territory, lastDay,
				SuccessionWalk.successor("Contraloría", "ALL", "NONE", today.plusDays(1))))).startsWith("El primer día de quien sigue");
		assertThat(successions.of(territory)).isEmpty();
		change.report("gobierno", SuccessionWalk.extinguished(territory, lastDay));
		assertThat(change.refusedReport("sociedad-civil", SuccessionWalk.extinguished(territory, lastDay)))
			.isEqualTo("El cambio de esa institución ya fue reportado en este territorio.");
	}

	@Test
	void who_acted_today_for_the_garante_that_left_hands_over_to_somebody_else() {
		var exercise = exercise();
		walk.answer(exercise.id(), "userTask_draftDeclaration", "organo-garante", Map.of("text",
				"Gobierno, órgano garante y sociedad civil manifestamos la voluntad de abrir el gobierno.", "place", "Cuernavaca"));
		var key = change.report("gobierno", SuccessionWalk.followed(territory, lastDay, contraloria()));
		change.confirm(key, account("sociedad-civil"));
		change.consent(key, account("sociedad-civil"), today);

		assertThat(change.refused(key, "userTask_handOverOffice", account("administracion"), SuccessionWalk.files(today)))
			.startsWith("Todavía nadie tiene un nombramiento vigente de órgano garante");
		change.handOver(key, territory, "Contraloría", today);
		assertThat(change.ended(key)).containsExactly("endEvent_guarantorFollows");
	}

	@Test
	void nothing_is_handed_over_before_somebody_is_appointed_nor_before_the_garante_left() {
		var key = change.report("gobierno", SuccessionWalk.followed(territory, lastDay, contraloria()));
		change.confirm(key, account("administracion"));
		assertThat(change.refused(key, "userTask_consentSuccessor", account("sociedad-civil"), Map.of("decision", "CONSENT", "position",
				"Coordinación", "actedOn", today.plusDays(1).toString()))).startsWith("Las fechas no pueden ser posteriores a hoy");
		change.consent(key, account("sociedad-civil"), today);

		assertThat(change.refused(key, "userTask_handOverOffice", account("administracion"), SuccessionWalk.files(today)))
			.startsWith("Todavía nadie tiene un nombramiento vigente de órgano garante");
		change.appoint(territory, "Contraloría", today);
		assertThat(change.refused(key, "userTask_handOverOffice", account("administracion"), SuccessionWalk.files(lastDay.minusDays(1))))
			.startsWith("La entrega no puede ser anterior");
		change.answer(key, "userTask_handOverOffice", account("administracion"), SuccessionWalk.files(today));
		assertThat(change.refused(key, "userTask_receiveOffice", SuccessionWalk.account(territory, "Contraloría"), Map.of("position",
				"Dirección", "powers", "Artículo 12", "receivedOn", lastDay.toString()))).startsWith("El papel no puede recibirse antes");
	}

}
