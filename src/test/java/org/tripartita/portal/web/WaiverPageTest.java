package org.tripartita.portal.web;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.tripartita.exercise.Exercise;
import org.tripartita.identity.Guarantor;
import org.tripartita.identity.Guarantors;
import org.tripartita.identity.HatWaiver;
import org.tripartita.identity.MandateChange.Recorded;
import org.tripartita.identity.Mandates;
import org.tripartita.identity.NewGuarantor;
import org.tripartita.identity.NewMandate;
import org.tripartita.identity.Role;
import org.tripartita.territory.TerritoryParts;
import org.tripartita.territory.TerritoryParts.Joining.Joined;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.TestClock;
import org.tripartita.testing.Visitor;
import org.tripartita.testing.Walk;

import static org.assertj.core.api.Assertions.assertThat;

/** A waiver of two hats, read by anybody on the page of the exercise. */
@ProductTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class WaiverPageTest {

	private static final String BY = "administracion.jal";

	@Autowired
	private Walk walk;

	@Autowired
	private Mandates mandates;

	@Autowired
	private Guarantors guarantors;

	@Autowired
	private TerritoryParts parts;

	@Autowired
	private TestClock clock;

	@LocalServerPort
	private int port;

	@Test
	void who_wears_two_hats_how_long_and_by_which_three_papers_is_public_during_the_exercise_and_nowhere_else() {
		var today = clock.today();
		var exercise = walk.exercise("JAL", today.minusDays(5));
		var elsewhere = walk.exercise("AGU", today.minusDays(5));
		assertThat(page(exercise)).doesNotContain("id=\"dispensas\"");

		waive(today.minusDays(400), today.minusDays(300), "Oficio de otro tiempo");
		waive(today, today.plusDays(90), "Oficio <b>7</b>");
		assertThat(mandates.give(new NewMandate("organo-garante.jal", Role.FACILITACION, "JAL", "Instituto", "Acuerdo", null, null, today,
				today.plusDays(90)), BY)).isInstanceOf(Recorded.class);

		assertThat(page(exercise)).contains("id=\"dispensas\"", "Oficio &lt;b&gt;7&lt;/b&gt;", "Acuerdo del pleno", "Carta abierta",
				"Papeles: Facilitación, Órgano garante.").doesNotContain("Oficio de otro tiempo", "organo-garante.jal", "??");
		assertThat(page(elsewhere)).doesNotContain("id=\"dispensas\"");
	}

	@Test
	void a_waiver_of_the_state_is_published_where_it_counts_in_a_municipality() {
		var today = clock.today();
		var exercise = walk.exercise("NLE-019", today.minusDays(5));
		walk.peopleOf("NLE");
		mandates.waive(new HatWaiver("organo-garante.nle", "NLE", today, today.plusDays(90), "Oficio 19", "Acuerdo 19", "Carta 19"),
				"administracion.nle");
		assertThat(mandates.give(new NewMandate("organo-garante.nle", Role.GOBIERNO, "NLE-019", "Presidencia municipal", "Acuerdo", null,
				null, today, today.plusDays(90)), "administracion.nle")).isInstanceOf(Recorded.class);

		assertThat(page(exercise)).contains("id=\"dispensas\"", "Oficio 19", "Acuerdo 19", "Carta 19", "Papeles: Gobierno, Órgano garante.");
	}

	@Test
	void a_waiver_of_the_state_is_not_published_in_a_municipality_that_it_does_not_concern() {
		var today = clock.today();
		var other = walk.exercise(municipality("Actopan"), today.minusDays(5));
		var own = walk.exercise(municipality("Apan"), today.minusDays(5));
		walk.peopleOf("HID");
		guarantors.register(new NewGuarantor(own.territoryCode(), Guarantor.Branch.ALL, "Contraloría municipal", Guarantor.Independence.INTERNAL_CONTROL,
				today.minusDays(90), "Bando", false), "prueba");
		mandates.waive(new HatWaiver("organo-garante.hid", "HID", today, today.plusDays(90), "Oficio 13", "Acuerdo 13", "Carta 13"),
				"administracion.hid");
		for (var territory : List.of("HID", own.territoryCode())) {
			assertThat(mandates.give(new NewMandate("organo-garante.hid", Role.FACILITACION, territory, "Instituto", "Acuerdo", null, null,
					today, today.plusDays(90)), "administracion.hid")).isInstanceOf(Recorded.class);
		}

		assertThat(page(walk.exercise("HID", today.minusDays(5)))).contains("Oficio 13");
		assertThat(page(other)).as("nobody wears two hats there").doesNotContain("Oficio 13", "id=\"dispensas\"");
		assertThat(page(own)).as("it has a garante of its own").doesNotContain("Oficio 13", "id=\"dispensas\"");
	}

	private String municipality(String name) {
		return ((Joined) parts.addMunicipality("HID", name, null)).part().code();
	}

	private void waive(LocalDate from, LocalDate to, String document) {
		assertThat(mandates.waive(new HatWaiver("organo-garante.jal", "JAL", from, to, document, "Acuerdo del pleno", "Carta abierta"), BY))
			.isInstanceOf(Recorded.class);
	}

	private String page(Exercise exercise) {
		return new Visitor(port).page("/ejercicios/" + exercise.code()).body();
	}

}
