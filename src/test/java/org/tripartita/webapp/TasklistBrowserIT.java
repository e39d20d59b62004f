package org.tripartita.webapp;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tripartita.browser.Chromium;

class TasklistBrowserIT extends WebappScene {

	@ParameterizedTest
	@CsvSource({ "America/Mexico_City,es-MX,1280", "America/Tijuana,en-US,390" })
	void dates_lists_selects_and_frames_arrive_as_they_were_typed(final String zone, final String language,
			final int width) {
		final FormTask task = start();
		try (BrowserContext person = chromium.person(zone, language, width)) {
			final Page page = task.open(person, port);

			assertThat(page.getByLabel("Día de la sesión")).hasValue("1/12/2026");
			page.getByLabel("Día de la entrega").fill("05/12/2026");
			assertThat(page.locator(".flatpickr-calendar.open .flatpickr-weekday").first()).hasText("lun");
			page.keyboard().press("Tab");
			page.getByLabel("Lugar").pressSequentially("Oaxaca de Juárez");
			page.getByLabel("Estado").fill("Oax");
			page.locator(".fjs-dropdownlist-item").getByText("Oaxaca").click();
			addMembers(page, "María López", "José Ruiz");
			saveInFrame(page);
			Chromium.picture(page, "form-" + width);
			page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Enviar")).click();

			assertThat(page.getByText("La tarea se envió")).isVisible();
		}
		org.assertj.core.api.Assertions.assertThat(answers(task)).containsEntry("held", "2026-12-01")
				.containsEntry("delivered", "2026-12-05").containsEntry("place", "Oaxaca de Juárez")
				.containsEntry("state", "OAX")
				.containsEntry("members", "[{\"name\":\"María López\"},{\"name\":\"José Ruiz\"}]");
	}

	@Test
	void a_day_that_does_not_exist_stays_as_it_was_typed_and_becomes_no_other() {
		final FormTask task = start();
		try (BrowserContext person = chromium.person("America/Mexico_City", "es-MX", 1280)) {
			final Page page = task.open(person, port);
			final Locator day = page.getByLabel("Día de la entrega");
			for (final String wrong : List.of("29/02/2025", "31/4/2026", "45/13/2026")) {
				day.fill(wrong);
				page.getByLabel("Lugar").focus();
				assertThat(page.getByText("«" + wrong + "» no es una fecha que exista. Escríbela como día/mes/año.")).isVisible();
				assertThat(day).hasValue(wrong);
			}
			day.fill("29/02/2024");
			page.getByLabel("Lugar").focus();
			assertThat(day).hasValue("29/2/2024");
			assertThat(page.getByText("no es una fecha que exista")).hasCount(0);

			day.fill("30/02/2024");
			page.getByLabel("Lugar").fill("Oaxaca de Juárez");
			page.getByLabel("Estado").fill("Oax");
			page.locator(".fjs-dropdownlist-item").getByText("Oaxaca").click();
			addMembers(page, "María López", "José Ruiz");
			assertThat(day).hasValue("30/02/2024");
			page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Enviar")).click();
			assertThat(page.getByText("La tarea se envió")).isVisible();
		}
		org.assertj.core.api.Assertions.assertThat(answers(task)).as("the server is asked, who refuses it")
				.containsEntry("delivered", "30/02/2024");
	}

	@Test
	void what_is_being_written_stays_when_the_form_is_drawn_again() {
		final FormTask task = start();
		try (BrowserContext person = chromium.person()) {
			final Page page = task.open(person, port);

			page.getByLabel("Lugar").evaluate("""
					place => {
						place.value = 'Oaxaca de Juárez';
						place.dispatchEvent(new Event('input', { bubbles: true }));
						document.querySelector('.fjs-repeat-render-add').click();
					}""");
			assertThat(page.getByLabel("Nombre")).hasCount(2);
			assertThat(page.getByLabel("Lugar")).hasValue("Oaxaca de Juárez");
		}
	}

	@Test
	void a_wrong_answer_is_explained_in_spanish_and_a_link_opens_beside_the_form() {
		final FormTask task = start();
		try (BrowserContext person = chromium.person()) {
			final Page page = task.open(person, port);

			page.getByLabel("Lugar").fill("Oa");
			page.getByLabel("Lugar").blur();
			assertThat(page.getByText("Escribe al menos 3 caracteres.")).isVisible();
			final Page file = person.waitForPage(() -> page.getByText("Abre el expediente").click());
			assertThat(file.getByRole(AriaRole.HEADING)).hasText("Hoja del marco");
			assertThat(page.getByLabel("Lugar")).hasValue("Oa");
		}
	}

	@Test
	void the_first_visit_has_no_raw_label_and_no_english() {
		final FormTask task = start();
		try (BrowserContext person = chromium.person("America/Mexico_City", "en-US", 1280)) {
			final Page page = task.open(person, port);

			assertThat(page.locator("html")).hasAttribute("lang", "es");
			assertThat(page).hasTitle("Tripartita Mis tareas");
			org.assertj.core.api.Assertions.assertThat(page.locator("body").innerText())
					.contains("Iniciar proceso", "Ninguna tarea coincide con el filtro.", "Formulario")
					.doesNotContainPattern("[A-Z]{2,}_[A-Z]{2,}").doesNotContain("Tasklist", "Camunda", "Powered");
		}
	}

	@Test
	void a_long_sentence_beside_a_box_can_be_read_to_its_end() {
		final FormTask task = start();
		try (BrowserContext person = chromium.person()) {
			final Page page = task.open(person, port);

			final Locator sentence = page.locator("label", new Page.LocatorOptions().setHasText("Los expedientes contienen"));
			Chromium.picture(page, "form-long-box");
			org.assertj.core.api.Assertions.assertThat(sentence.evaluate("label => label.scrollWidth <= label.clientWidth"))
					.isEqualTo(true);
		}
	}

	@ParameterizedTest
	@CsvSource({ "'\"tasklist\",\"welcome\"',0", "'\"tasklist\",\"cockpit\"',1" })
	void only_who_has_cockpit_is_led_there_from_a_task(final String applications, final int links) {
		final FormTask task = start();
		try (BrowserContext person = chromium.person()) {
			person.route("**/api/admin/auth/user/default", request -> request.fulfill(new Route.FulfillOptions()
					.setContentType("application/json")
					.setBody("{\"userId\":\"ana\",\"authorizedApps\":[" + applications + "]}")));
			final Page page = task.open(person, port);

			assertThat(page.getByText("Capturar el acta").first()).isVisible();
			assertThat(page.locator("a.instance-link")).hasCount(links);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "a3ad2a45-e69b-11f1-84b7-02fc00000001", "cut" })
	void a_link_to_a_task_that_is_gone_or_never_was_says_so_in_spanish_alone(final String link) {
		try (BrowserContext person = chromium.person()) {
			person.route("**/task/cut", request -> request.fulfill(new Route.FulfillOptions().setStatus(403)
					.setContentType("application/json").setBody("{\"type\":\"EngineClosed\",\"message\":\""
							+ ResourceBundle.getBundle("messages.workflow").getString("engine.closed") + "\"}")));
			final Page page = person.newPage();
			page.navigate("http://localhost:" + port + "/camunda/app/tasklist/default/#/?task=" + link);

			assertThat(page.locator(".status[ng-bind-html]"))
					.hasText("La tarea ya no existe; ya fue atendida o dejó de hacer falta.");
			assertThat(page.locator(".message[ng-bind-html]")).hasText("");
			Chromium.picture(page, "task-gone");
		}
	}

	@Test
	void who_leaves_comes_to_the_products_own_login() {
		final FormTask task = start();
		try (BrowserContext person = chromium.person()) {
			final Page page = task.open(person, port);

			page.getByText("Ana Ruiz").first().click();
			person.setExtraHTTPHeaders(Map.of("X-Stranger", "true"));
			page.getByText("Salir").click();

			assertThat(page).hasURL("http://localhost:" + port + "/login");
		}
	}

	@ParameterizedTest
	@CsvSource({ "46, en un día", "359, en 14 días", "23, en 23 horas", "-95, hace 3 días" })
	void what_is_left_of_a_day_is_not_counted_as_a_whole_one(final int hours, final String words) {
		final FormTask task = start();
		task.dueIn(Duration.ofHours(hours).plusMinutes(5));
		try (BrowserContext person = chromium.person()) {
			assertThat(task.open(person, port).locator("[am-time-ago='task.due']").first()).hasText(words);
		}
	}

	private FormTask start() {
		return FormTask.start(engine, "mended-form", Map.of("held", "2026-12-01"));
	}

	private static void addMembers(final Page page, final String first, final String second) {
		final Locator names = page.getByLabel("Nombre");
		names.first().fill(first);
		page.locator(".fjs-repeat-render-add").click();
		names.last().fill(second);
	}

	private static void saveInFrame(final Page page) {
		final FrameLocator frame = page.frameLocator(".fjs-iframe");
		frame.getByText("Guardar").click();
		assertThat(frame.getByRole(AriaRole.HEADING)).hasText("Guardado");
	}

	private Map<String, String> answers(final FormTask task) {
		return engine.getHistoryService().createHistoricVariableInstanceQuery().processInstanceId(task.process()).list().stream()
				.collect(java.util.stream.Collectors.toMap(HistoricVariableInstance::getName,
						variable -> String.valueOf(variable.getValue())));
	}

}
