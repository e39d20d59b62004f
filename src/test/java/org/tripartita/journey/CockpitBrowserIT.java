package org.tripartita.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;

import com.microsoft.playwright.Page;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.tripartita.browser.Chromium;
import org.tripartita.exercise.Exercise;
import org.tripartita.exercise.Exercises;
import org.tripartita.identity.Sector;
import org.tripartita.monitoring.StallWatch;
import org.tripartita.secretariat.process.StlWalk;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.TestClock;
import org.tripartita.testing.Visitor;
import org.tripartita.testing.Walk;
import org.tripartita.workflow.Processes;

/** What an administrator sees of stalled exercises: Hidalgo declared and never started, Baja California's STL asleep. */
@ProductTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "tripartita.test=cockpit")
class CockpitBrowserIT {

	private static Chromium chromium;

	@Autowired
	private Walk walk;

	@Autowired
	private StlWalk stl;

	@Autowired
	private TestClock clock;

	@Autowired
	private StallWatch watch;

	@Autowired
	private Exercises exercises;

	@Autowired
	private RuntimeService engine;

	@LocalServerPort
	private int port;

	@BeforeAll
	static void launch() {
		chromium = Chromium.shared();
	}

	@AfterAll
	static void close() {
		chromium.close();
	}

	@Test
	void an_administrator_sees_who_stalled_since_when_and_who_can_unblock_it() {
		declared("HID");
		var asleep = declared("BCN");
		walk.enter("secretariat-installation", asleep, Processes.facts());
		stl.installed(asleep, clock.today(), StlWalk.rules(clock.today()));
		clock.moveTo(clock.today().plusDays(190));
		watch.look();

		seesInCockpit("hid", "ST-0 Declaratoria firmada sin convocatoria ni taller (estancado)", "local-strategy");
		seesInCockpit("bcn", "ST-2 El STL no sesiona con los tres sectores (estancado)", "secretariat");
		garanteSeesIt();
		nobodyIsLedToAnInstanceOutOfReach();
	}

	private void seesInCockpit(String state, String message, String process) {
		try (var administrator = TasklistPerson.login(chromium, address(), "administracion." + state, "una clave de prueba")) {
			var page = administrator.page();
			page.navigate(address() + "/camunda/app/cockpit/default/#/dashboard");
			assertThat(page.getByText(message)).isVisible();
			Chromium.picture(page, "cockpit-dashboard-" + state);
			page.getByText("Ver la incidencia").click();
			Chromium.picture(page, "cockpit-instance-" + process);
			var instance = engine.createIncidentQuery().incidentType("stl-estancado").tenantIdIn(state).singleResult();
			assertThat(page).hasURL(Pattern.compile("#/process-instance/" + instance.getProcessInstanceId() + "/runtime"));
			assertThat(page.getByText("stl-estancado").first()).isVisible();
			assertThat(page.locator(".incidents-tab td.timestamp").first()).hasText(Pattern.compile("\\d+ [a-z]{3} \\d{4}, \\d\\d:\\d\\d"));
			var sentence = page.locator(".incidents-tab td.message .auto-cutoff").first();
			assertThat(sentence).containsText("Puede destrabarlo");
			assertThat(sentence).hasCSS("white-space", "normal");
			assertThat(sentence).hasCSS("position", "static");
			ofTheDefinition(page, instance.getProcessDefinitionId());
			Chromium.picture(page, "cockpit-definition-" + process);
			tasks(page);
		}
	}

	/** There the incident shares its row with the id of its instance. */
	private void ofTheDefinition(Page page, String definition) {
		page.navigate(address() + "/camunda/app/cockpit/default/#/process-definition/" + definition
				+ "/runtime?detailsTab=pd-incidents-tab");
		var row = page.locator(".incidents-tab td.process-instance").first();
		assertThat(row).isVisible();
		var sentence = page.locator(".incidents-tab td.message").first();
		org.assertj.core.api.Assertions.assertThat(sentence.boundingBox().width).isGreaterThan(200);
		var statistics = page.locator(".overlay-link").boundingBox();
		org.assertj.core.api.Assertions.assertThat(statistics.y + statistics.height).as("nothing is written over the diagram")
			.isLessThanOrEqualTo(page.locator(".diagram-holder").boundingBox().y);
	}

	/** How many wait for each group the engine tells to who administers all. */
	private void tasks(Page page) {
		page.navigate(address() + "/camunda/app/cockpit/default/#/tasks");
		assertThat(page.getByText("Por tipo de asignación")).isVisible();
		assertThat(page.getByText("Por grupo")).hasCount(0);
		assertThat(page.locator(".page-notifications .alert")).hasCount(0);
	}

	private void garanteSeesIt() {
		try (var garante = TasklistPerson.login(chromium, address(), "organo-garante.hid", "una clave de prueba")) {
			var page = garante.page();
			assertThat(page).hasURL(address() + "/tablero");
			assertThat(page.getByText("ST-0 Declaratoria firmada")).isVisible();
			assertThat(page.getByText("BCN-")).hasCount(0);
			Chromium.picture(page, "board");
		}
	}

	/** The federation's garante has the board of the country and reads processes of the federation alone. */
	private void nobodyIsLedToAnInstanceOutOfReach() {
		walk.peopleOf("FED");
		var garante = new Visitor(port);
		garante.logIn("organo-garante.fed", "una clave de prueba");
		org.assertj.core.api.Assertions.assertThat(garante.get("/tablero/estancados").body()).contains("ST-0 Declaratoria", "\"instance\":null")
			.doesNotContain("\"instance\":\"");
	}

	private Exercise declared(String territory) {
		walk.peopleOf(territory);
		var code = walk.start("organo-garante", territory, "local-strategy",
				Map.of("territory", territory, "convener", "organo-garante", "interestOn", clock.today().toString()));
		var exercise = exercises.findByCode(code).orElseThrow();
		walk.answer(exercise.id(), "userTask_draftDeclaration", "organo-garante",
				Map.of("text", "Manifestamos la voluntad de abrir el gobierno de la entidad a su ciudadanía.", "place", "La capital"));
		for (var sector : Sector.roles()) {
			walk.answer(exercise.id(), "userTask_signDeclaration", sector, Map.of("decision", "SIGN", "organisation", "Institución",
					"position", "Titular", "powers", "Ley orgánica", "actedOn", clock.today().toString()));
		}
		return exercise;
	}

	private String address() {
		return "http://localhost:" + port;
	}

}
