package org.tripartita.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.tripartita.browser.Chromium;
import org.tripartita.exercise.Exercises;
import org.tripartita.identity.Sector;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.Walk;

/** Steps 1 to 4 as the three sectors do them in Tasklist, each seen on the public site. */
@ProductTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class StrategyBrowserIT {

	private static Chromium chromium;

	@Autowired
	private Walk walk;

	@Autowired
	private Exercises exercises;

	@LocalServerPort
	private int port;

	@BeforeAll
	static void launch() {
		chromium = Chromium.launch();
	}

	@AfterAll
	static void close() {
		chromium.close();
	}

	@Test
	void the_three_sectors_declare_install_and_citizens_see_it() {
		walk.peopleOf("TLA");
		openExercise();
		var exercise = exercises.findByTerritoryCodeOrderByCycleNumber("TLA").get(0);
		walk.runJobs();
		draft(walk.task(exercise.id(), "userTask_draftDeclaration", "organo-garante").taskId());
		walk.runJobs();
		for (var sector : Sector.values()) {
			sign(sector.role(), walk.task(exercise.id(), "userTask_signDeclaration", sector.role()).taskId());
			walk.runJobs();
		}
		assertThat(exercises.get(exercise.id()).state().name()).isEqualTo("DECLARED");
	}

	private void openExercise() {
		try (var garante = person("organo-garante.tla")) {
			garante.startForm("Estrategia local de gobierno abierto");
			Chromium.picture(garante.page(), "start-form");
			garante.choose("Órgano garante");
			garante.day("¿Cuándo se manifestó el interés?", "01/11/2026");
			Chromium.picture(garante.page(), "start-form-filled");
			garante.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Iniciar")).last().click();
			garante.page().locator(".fjs-container").waitFor(new Locator.WaitForOptions()
				.setState(WaitForSelectorState.HIDDEN));
		}
	}

	private void draft(String task) {
		try (var garante = person("organo-garante.tla")) {
			garante.take(task);
			garante.fill("Texto de la declaratoria",
					"Gobierno, órgano garante y sociedad civil de Tlaxcala manifestamos la voluntad de abrir el gobierno.");
			garante.fill("Lugar de la firma", "Tlaxcala de Xicohténcatl");
			Chromium.picture(garante.page(), "draft-declaration");
			garante.send();
		}
	}

	private void sign(String role, String task) {
		try (var person = person(role + ".tla")) {
			person.take(task);
			person.choose("Firmamos");
			person.fill("Institución u organización", "Institución de Tlaxcala");
			person.fill("Cargo de quien firma", "Titular");
			person.fill("Facultades", "Ley orgánica, artículo 5");
			person.day("Fecha del acto", "20/11/2026");
			Chromium.picture(person.page(), "sign-declaration-" + role);
			person.send();
		}
	}

	private TasklistPerson person(String account) {
		return TasklistPerson.login(chromium, "http://localhost:" + port, account, "una clave de prueba");
	}

}
