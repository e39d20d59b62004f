package org.tripartita.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.tripartita.browser.BrowserScene;
import org.tripartita.browser.Chromium;
import org.tripartita.secretariat.Agenda;
import org.tripartita.secretariat.Foundation;
import org.tripartita.secretariat.RealComposition;
import org.tripartita.secretariat.Secretariat;
import org.tripartita.secretariat.process.StlWalk;
import org.tripartita.testing.TestClock;
import org.tripartita.testing.Walk;
import org.tripartita.workflow.RoleGroups;
import org.tripartita.workflow.SpokenDay;

/** A sector of an STL in Tasklist: which session a task is about, and a change of rules that starts from those in force. */
class RulesInTasklistBrowserIT extends BrowserScene {

	@Autowired
	private Foundation foundation;

	@Autowired
	private StlWalk stl;

	@Autowired
	private Walk walk;

	@Autowired
	private Agenda agenda;

	@Autowired
	private TestClock clock;

	private Secretariat secretariat;

	@BeforeEach
	void an_stl_with_rules() {
		secretariat = foundation.lay(RealComposition.of("Campeche"), stl.territory());
	}

	@Test
	void only_what_is_changed_on_the_form_reaches_the_agenda() {
		try (var government = person("gobierno")) {
			government.startForm("Cambio de reglas del STL");
			government.start();
			walk.runJobs();
			government.take("Escribir el cambio de reglas");
			var page = government.page();
			assertThat(page.getByLabel("Anticipación de una sesión ordinaria")).hasValue(String.valueOf(secretariat.rules().noticeDaysOrdinary()));
			assertThat(page.getByLabel("¿Qué hará el STL?")).hasValue(secretariat.rules().task());
			government.choose("Nada: seguir con las que rigen");
			assertThat(page.getByLabel("¿Qué hará el STL?")).hasCount(0);
			government.choose("Las reglas con los cambios que escribo abajo");
			Chromium.picture(page, "reglas-en-tasklist");
			government.fill("Anticipación de una sesión ordinaria", "9");
			government.fill("¿Por qué se propone?", "Las regiones necesitan más días para llegar.");
			government.send();
		}

		assertThat(agenda.pending(secretariat.id())).singleElement()
			.satisfies(item -> assertThat(item.text()).containsOnlyOnce(" pasa a ").contains("pasa a «9 días hábiles»"));
	}

	@Test
	void two_sessions_are_told_apart_in_the_list() {
		var day = clock.today().minusDays(2);
		for (int later = 0; later < 2; later++) {
			walk.start("organo-garante", secretariat.territoryCode(), "stl-session", Map.of("territory", secretariat.territoryCode(), "kind", "ORDINARY",
					"noticedOn", day.minusDays(15).toString(), "on", day.plusDays(later).toString(), "at", "10:00", "mode", "IN_PERSON", "place",
					"Sede del órgano garante", "freeItems", List.of(Map.of("title", "Calendario", "text", "Acordar el calendario del año."))));
		}

		try (var secretary = person("organo-garante")) {
			secretary.take("Registrar la asistencia · sesión 2 del " + SpokenDay.of(day.plusDays(1)));
			assertThat(secretary.page().getByText("Registrar la asistencia · sesión 1 del " + SpokenDay.of(day)).first()).isVisible();
		}
	}

	private TasklistPerson person(String role) {
		return TasklistPerson.login(chromium, "http://localhost:" + port, RoleGroups.of(role, secretariat.territoryCode()), "una clave de prueba");
	}

}
