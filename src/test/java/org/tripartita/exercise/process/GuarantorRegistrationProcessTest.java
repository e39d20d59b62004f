package org.tripartita.exercise.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.tripartita.identity.Guarantor;
import org.tripartita.identity.MandateChange;
import org.tripartita.identity.Mandates;
import org.tripartita.identity.NewGuarantor;
import org.tripartita.identity.NewMandate;
import org.tripartita.identity.Role;

/** A garante that fills the role and is not on record: every way through {@code guarantor-registration} (G-29). */
class GuarantorRegistrationProcessTest extends SuccessionScene {

	private static final String CONFIRM = "userTask_confirmGuarantor";

	@Autowired
	private HistoryService history;

	@Autowired
	private Mandates mandates;

	@Test
	void who_the_garante_is_comes_on_record_when_civil_society_finds_it_published() {
		var exercise = exercise();
		assertThat(guarantors.independentIn(territory, today)).as("nothing vouches for it").isFalse();
		var key = reported("organo-garante", report(today.minusDays(400)));
		assertThat(change.shown(key, CONFIRM, account("sociedad-civil"))).containsEntry("organisation", "Instituto de Transparencia")
			.containsEntry("reportedAs", "Órgano garante");
		change.answer(key, CONFIRM, account("sociedad-civil"), Map.of("decision", "YES"));

		assertThat(ends(key)).isEqualTo("endEvent_guarantorOnRecord");
		assertThat(guarantors.of(territory)).extracting(Guarantor::organisation, Guarantor::from, Guarantor::certainty, Guarantor::interim)
			.containsExactly(tuple("Instituto de Transparencia", today.minusDays(400), Guarantor.Certainty.HIGH, false));
		assertThat(guarantors.independentIn(territory, today)).as("the safeguard is lifted").isTrue();
		assertThat(texts(exercise)).anyMatch(text -> text.startsWith("Instituto de Transparencia ejerce el papel de órgano garante desde el"));
	}

	@Test
	void what_civil_society_reports_the_government_confirms() {
		var key = reported("sociedad-civil", report(today.minusDays(10)));
		change.answer(key, CONFIRM, account("gobierno"), Map.of("decision", "YES"));

		assertThat(guarantors.inOffice(territory, today)).hasSize(1);
	}

	@Test
	void what_is_not_found_published_changes_nothing_and_the_reason_is_public() {
		var exercise = exercise();
		var key = reported("gobierno", report(today.minusDays(10)));
		change.answer(key, CONFIRM, account("sociedad-civil"), Map.of("decision", "NO", "reason", "La ley habla de otra institución."));

		assertThat(ends(key)).isEqualTo("endEvent_guarantorNotConfirmed");
		assertThat(guarantors.of(territory)).isEmpty();
		assertThat(texts(exercise)).contains("Sociedad civil no encontró publicado que Instituto de Transparencia ejerza el papel de órgano "
				+ "garante. Motivo: La ley habla de otra institución.");
		assertThat(reported("gobierno", report(today.minusDays(10)))).as("it can be reported again").isNotEmpty();
	}

	@Test
	void who_also_acts_for_the_party_that_reported_it_does_not_confirm_it() {
		territory = "YUC";
		walk.peopleOf(territory);
		var both = change.appoint(territory, "Dos papeles", Role.ADMINISTRACION, today.minusDays(90));
		var key = walk.start("administracion", territory, RegistrationProcess.KEY, report(today.minusDays(10)));
		assertThat(key).isNotEmpty();
		assertThat(mandates.give(new NewMandate(both, Role.SOCIEDAD_CIVIL, territory, "Colectivo", "Carta 1/2026", null, null,
				today.minusDays(90), null), account("administracion"))).isInstanceOf(MandateChange.Recorded.class);

		assertThat(change.refused(key, CONFIRM, both, Map.of("decision", "YES"))).startsWith("Lo confirma una persona distinta");
		assertThat(change.refused(key, CONFIRM, both, Map.of("decision", "NO", "reason", "No la encuentro publicada.")))
			.startsWith("Lo confirma una persona distinta");
	}

	@Test
	void bad_reports_are_refused_with_a_sentence_and_nothing_is_kept() {
		assertThat(refused(report(today.plusDays(1)))).startsWith("Las fechas no pueden ser posteriores a hoy");
		reported("gobierno", report(today.minusDays(10)));
		assertThat(refused(report(today.minusDays(10)))).startsWith("Esa institución ya fue reportada");
		guarantors.register(new NewGuarantor(territory, Guarantor.Branch.ALL, "Instituto de Transparencia",
				Guarantor.Independence.AUTONOMOUS, today.minusDays(400), "Ley", false), "prueba");
		assertThat(refused(report(today.minusDays(10)))).startsWith("Esa institución ya consta");
		var another = report(today.minusDays(10));
		another.putAll(Map.of("organisation", "Contraloría", "branch", "EXECUTIVE"));
		assertThat(refused(another)).startsWith("Otra institución consta como órgano garante");
	}

	@Test
	void a_vacancy_ends_by_its_succession_and_not_by_a_registration() {
		vacant();

		assertThat(refused(report(today))).startsWith("En este territorio nadie ejerce el papel y su sucesión está en curso");
		assertThat(guarantors.inOffice(territory, today)).isEmpty();
	}

	private Map<String, Object> report(LocalDate firstDay) {
		return new HashMap<>(Map.of("territory", territory, "organisation", "Instituto de Transparencia", "branch", "ALL", "independence",
				"AUTONOMOUS", "firstDay", firstDay.toString(), "document", "Ley de transparencia, Periódico Oficial, número 12.",
				"publishedOn", today.minusDays(500).toString()));
	}

	private String reported(String role, Map<String, Object> report) {
		return walk.start(role, territory, RegistrationProcess.KEY, report);
	}

	private String refused(Map<String, Object> report) {
		return walk.refusedStart("gobierno", territory, RegistrationProcess.KEY, report);
	}

	private String ends(String key) {
		var instance = history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(key).finished().singleResult().getId();
		return history.createHistoricActivityInstanceQuery().processInstanceId(instance).activityType("noneEndEvent").singleResult()
			.getActivityId();
	}

}
