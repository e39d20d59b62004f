package org.tripartita.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.tripartita.browser.BrowserScene;
import org.tripartita.testing.TestClock;
import org.tripartita.testing.Walk;
import org.tripartita.workflow.Processes;
import org.tripartita.workflow.RoleGroups;

/** The questions of a consultation as they are written in Tasklist. */
class QuestionsInTasklistBrowserIT extends BrowserScene {

	@Autowired
	private Walk walk;

	@Autowired
	private TestClock clock;

	@Test
	void a_question_to_choose_from_asks_for_its_options_and_an_open_one_does_not() {
		var exercise = walk.exercise(clock.today().minusDays(100));
		walk.enter("consultation", exercise, Processes.facts());

		try (var convener = TasklistPerson.login(chromium, "http://localhost:" + port,
				RoleGroups.of("organo-garante", exercise.territoryCode()), "una clave de prueba")) {
			convener.take("Diseñar la consulta");
			var options = convener.page().getByLabel("Opciones, una por renglón");
			assertThat(options).hasCount(0);
			convener.select("Tipo", "Elegir una opción");
			options.fill("Agua\nBasura");
			assertThat(options).hasValue("Agua\nBasura");
		}
	}

}
