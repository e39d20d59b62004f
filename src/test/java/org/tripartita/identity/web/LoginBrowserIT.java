package org.tripartita.identity.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.tripartita.browser.Chromium;
import org.tripartita.exercise.Exercises;
import org.tripartita.identity.Accounts;
import org.tripartita.identity.NewAccount;
import org.tripartita.identity.Role;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.TestClock;
import org.tripartita.testing.Walk;
import org.tripartita.workflow.Processes;
import org.tripartita.workflow.RoomVariables;

/** Login, Tasklist and Cockpit in a real browser; the open paths of the engine's interface are enough for them. */
@ProductTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class LoginBrowserIT {

	/** The words of the table that stand in more than one line. */
	private static final String BROKEN_WORDS = """
			() => {
				const broken = [], texts = document.createTreeWalker(document.querySelector('table.people'), NodeFilter.SHOW_TEXT);
				while (texts.nextNode()) {
					for (const word of texts.currentNode.data.matchAll(/[^\\s.-]+/g)) {
						const range = document.createRange();
						range.setStart(texts.currentNode, word.index);
						range.setEnd(texts.currentNode, word.index + word[0].length);
						if (new Set([...range.getClientRects()].map(line => line.top)).size > 1) broken.push(word[0]);
					}
				}
				return broken;
			}""";

	private static Chromium chromium;

	@Autowired
	private Walk walk;

	@Autowired
	private Accounts accounts;

	@Autowired
	private TestClock clock;

	@Autowired
	private Exercises exercises;

	@LocalServerPort
	private int port;

	private final List<String> failed = new CopyOnWriteArrayList<>();

	@BeforeAll
	static void launch() {
		chromium = Chromium.shared();
	}

	@AfterAll
	static void close() {
		chromium.close();
	}

	@Test
	void a_link_to_a_task_survives_the_login_and_the_task_is_taken_given_back_and_answered() {
		var exercise = walk.exercise("JAL", clock.today().minusDays(60));
		walk.enter("declaration", exercise, Processes.facts());
		var task = walk.task(exercise.id(), "userTask_draftDeclaration", "organo-garante").taskId();
		try (BrowserContext person = chromium.person()) {
			var page = watched(person);
			page.navigate(site("/camunda/app/tasklist/default/#/?task=" + task));
			logIn(page, "organo-garante.jal");

			page.getByText("Tomar tarea").click();
			var textField = page.getByLabel("Texto de la declaratoria");
			assertThat(textField).isEnabled();
			page.locator("[ng-click='unclaim()']").click();
			assertThat(page.getByText("Tomar tarea")).isVisible();
			page.getByText("Tomar tarea").click();
			for (var tab : List.of("Historial", "Diagrama", "Descripción", "Formulario")) {
				page.locator(".nav-tabs").getByText(tab).click();
			}
			textField.fill("Las tres partes manifestamos nuestra voluntad de abrir el gobierno del estado.");
			page.getByLabel("Lugar de la firma").pressSequentially("Guadalajara");
			page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Enviar")).click();

			assertThat(page.getByText("La tarea se envió")).isVisible();
			assertThat(failed).isEmpty();
		}
		assertThat(walk.find(exercise.id(), "userTask_draftDeclaration", "organo-garante")).isEmpty();
	}

	@Test
	void a_garante_opens_an_exercise_of_its_own_state_from_tasklist() {
		walk.peopleOf("HID");
		try (BrowserContext person = chromium.person()) {
			var page = watched(person);
			page.navigate(site("/camunda/app/tasklist/default/"));
			logIn(page, "organo-garante.hid");

			page.getByText("Iniciar proceso").click();
			page.locator(".modal-content").getByText("Estrategia local").first().click();
			assertThat(page.getByLabel("Territorio")).hasValue("Hidalgo");
			page.getByLabel("Órgano garante").check();
			page.getByLabel("¿Cuándo se manifestó el interés?").fill("02/11/2026");
			page.keyboard().press("Tab");
			Chromium.picture(page, "start-exercise");
			page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Iniciar").setExact(true)).click();

			assertThat(page.locator(".modal-content")).isHidden();
			assertThat(failed).isEmpty();
		}
		assertThat(exercises.findByTerritoryCodeOrderByCycleNumber("HID")).hasSize(1);
	}

	@Test
	void the_most_urgent_task_stands_first_and_no_tool_is_shown_that_is_closed_to_participants() {
		var exercise = walk.exercise("SON", clock.today());
		walk.enter("declaration", exercise, Processes.facts());
		clock.moveTo(clock.today().plusDays(3));
		walk.enter("open-call", exercise, Processes.facts().with(RoomVariables.PURPOSE, "MESAS"));
		try (BrowserContext person = chromium.person()) {
			var page = watched(person);
			page.navigate(site("/camunda/app/tasklist/default/"));
			logIn(page, "organo-garante.son");

			page.getByText("Tareas de mi grupo").click();
			assertThat(page.locator(".tasks-list h4.task")).hasText(new String[] { "Redactar la declaratoria · Sonora · " + exercise.code(),
					"Escribir la convocatoria · Mesas de cocreación · Sonora · " + exercise.code() });
			assertThat(page.locator(".sort-by")).hasText("Fecha de vencimiento");
			assertThat(page.locator(".task-filters .glyphicon-pencil")).hasCount(0);
			assertThat(page.getByText("Crear un filtro")).isHidden();
			assertThat(page.locator(".new-sort, .stored-criteria").locator("visible=true")).hasCount(0);
			Chromium.picture(page, "tasklist-participant");
			assertThat(failed).isEmpty();
		}
	}

	@Test
	void an_administrator_is_led_to_cockpit_and_nothing_there_is_closed() {
		var exercise = walk.exercise("BCN", clock.today().minusDays(10));
		var instance = walk.enter("declaration", exercise, Processes.facts()).getId();
		try (BrowserContext person = chromium.person()) {
			var page = watched(person);
			page.navigate(site("/login"));
			logIn(page, "administracion.bcn");

			assertThat(page.locator(".cockpit-section-dashboard, [cam-widget-header]").first()).isVisible();
			page.waitForURL("**/camunda/app/cockpit/default/**");
			page.navigate(site("/camunda/app/cockpit/default/#/processes"));
			assertThat(page.getByText("Estrategia local").first()).isVisible();
			Chromium.picture(page, "cockpit-processes");
			page.navigate(site("/camunda/app/cockpit/default/#/process-instance/" + instance + "/runtime?tab=user-tasks-tab"));
			assertThat(page.getByText("ID de la tarea")).isVisible();
			assertThat(page.locator("td .action-button, .edit-toggle, .btn-suspend-action").locator("visible=true")).hasCount(0);
			Chromium.picture(page, "cockpit-instance");
			assertThat(failed).isEmpty();
		}
	}

	@Test
	void the_login_page_is_accessible_also_with_a_hint_and_on_a_phone() {
		for (int width : List.of(1280, 360)) {
			try (BrowserContext person = chromium.person("America/Mexico_City", "es-MX", width)) {
				var page = person.newPage();
				page.navigate(site("/login?error"));

				assertThat(page.getByRole(AriaRole.ALERT)).containsText("no coinciden");
				assertThat(page.getByLabel("Nombre de usuario")).isFocused();
				assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).isTrue();
				assertThat(Chromium.hindrances(page)).extracting(Rule::getId).isEmpty();
				Chromium.picture(page, "login-" + width);
			}
		}
	}

	@Test
	void long_names_of_people_and_organisations_wrap_between_words_on_a_small_phone() {
		walk.peopleOf("BCN");
		accounts.open(new NewAccount("interinstitucional.bcn", "Coordinación Interinstitucional de Transparencia y Anticorrupción", null,
				"una clave de prueba", Role.GOBIERNO, "BCN", "Secretaría de Infraestructura, Desarrollo Urbano y Reordenación Territorial",
				clock.today()));
		try (BrowserContext person = chromium.person("America/Mexico_City", "es-MX", 320)) {
			var page = person.newPage();
			page.navigate(site("/administracion/personas?busca=interinstitucional.bcn"));
			logIn(page, "administracion.bcn");

			assertThat(page.locator("table.people tbody tr")).hasCount(1);
			Chromium.picture(page, "people-320");
			assertThat(page.evaluate(BROKEN_WORDS)).isEqualTo(List.of());
			assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
			assertThat(page.locator(".table-scroll").evaluate("frame => frame.scrollWidth <= frame.clientWidth")).isEqualTo(true);
		}
	}

	private Page watched(BrowserContext person) {
		var page = person.newPage();
		page.onResponse(answer -> {
			if (answer.url().contains("/camunda/") && answer.status() >= 400) {
				failed.add(answer.status() + " " + answer.request().method() + " " + answer.url());
			}
		});
		return page;
	}

	private static void logIn(Page page, String username) {
		page.getByLabel("Nombre de usuario").fill(username);
		page.getByLabel("Contraseña").fill("una clave de prueba");
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Entrar")).click();
	}

	private String site(String path) {
		return "http://localhost:" + port + path;
	}

}
