package org.tripartita.webapp;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import org.camunda.bpm.engine.filter.Filter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tripartita.browser.Chromium;

class RefusedFormBrowserIT extends WebappScene {

	private static final String MISSING = "Falta este dato.";

	private FormTask task;

	@BeforeEach
	void start() {
		task = FormTask.start(engine, "refused-form", Map.of());
	}

	@Test
	void a_row_that_was_in_error_takes_its_errors_along_when_it_is_removed() {
		try (BrowserContext person = chromium.person()) {
			final Page page = task.open(person, port);
			fill(page);
			page.locator(".fjs-repeat-render-add").click();
			page.getByLabel("Nombre").last().fill("Sierra Norte");
			send(page).click();
			assertThat(page.getByText(MISSING)).hasCount(1);
			assertThat(send(page)).isDisabled();

			page.getByLabel("Quitar el elemento 1").click();

			assertThat(page.getByText(MISSING)).hasCount(0);
			assertThat(page.getByLabel("Nombre")).hasValue("Sierra Norte");
			send(page).click();
			assertThat(page.getByText("La tarea se envió")).isVisible();
			assertThat(page.locator("[cam-tasks]:focus")).hasCount(1);
		}
	}

	@Test
	void a_form_without_an_error_on_view_can_be_sent() {
		try (BrowserContext person = chromium.person()) {
			final Page page = task.open(person, port);
			fill(page);
			page.getByLabel("Quitar el elemento 1").click();
			page.getByLabel("Detalle").fill("");
			assertThat(page.getByText(MISSING)).isVisible();
			assertThat(send(page)).isDisabled();

			page.getByLabel("Breve").check();

			assertThat(send(page)).isEnabled();
		}
	}

	@Test
	void every_row_of_a_long_list_is_kept() {
		try (BrowserContext person = chromium.person()) {
			final Page page = task.open(person, port);
			fill(page);
			page.getByLabel("Nombre").fill("Región 1");
			for (int row = 2; row <= 6; row++) {
				page.locator(".fjs-repeat-render-add").click();
				page.getByLabel("Nombre").last().fill("Región " + row);
			}
			page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Guardar")).click();
			page.reload();

			assertThat(page.getByLabel("Nombre")).hasCount(6);
			assertThat(page.getByLabel("Nombre").last()).hasValue("Región 6");
		}
	}

	@Test
	void a_refused_form_leads_to_the_first_answer_in_error_and_says_what_to_do() {
		try (BrowserContext person = chromium.person()) {
			final Page page = task.open(person, port);
			page.getByLabel("Nombre").fill("Sierra Norte");
			send(page).click();

			final Locator refusal = page.getByText("Revisa los campos marcados en rojo.");
			assertThat(refusal).isVisible();
			assertThat(page.getByLabel("Tema")).isFocused();
			org.assertj.core.api.Assertions.assertThat(bottom(page.locator(".page-notifications")))
					.isLessThan(send(page).boundingBox().y);
			Chromium.picture(page, "form-refused");

			page.keyboard().type("Agua");
			assertThat(refusal).isHidden();
		}
	}

	@Test
	void what_the_server_refused_is_said_no_longer_once_the_task_was_sent() {
		try (BrowserContext person = chromium.person()) {
			final Page page = task.open(person, port);
			fill(page);
			page.getByLabel("Nombre").fill("Sierra Norte");
			page.route("**/submit-form", request -> request.fulfill(new Route.FulfillOptions().setStatus(400)
					.setContentType("application/json").setBody("{\"message\": \"Ninguna cantidad puede pasar de 1.\"}")));
			send(page).click();
			final Locator refusal = page.getByText("Ninguna cantidad puede pasar de 1.");
			assertThat(refusal).isVisible();
			page.unroute("**/submit-form");

			send(page).click();

			assertThat(page.getByText("La tarea se envió")).isVisible();
			org.assertj.core.api.Assertions.assertThat(refusal.count()).isZero();
		}
	}

	@Test
	void a_list_that_was_closed_without_a_choice_opens_again() {
		try (BrowserContext person = chromium.person()) {
			final Page page = task.open(person, port);
			final Locator list = page.locator(".fjs-dropdownlist");
			final Locator closed = page.locator(".fjs-select-display");

			closed.click();
			assertThat(list).isVisible();
			closed.click();
			assertThat(list).isHidden();
			assertThat(page.getByText(MISSING)).hasCount(0);
			closed.click();
			assertThat(list).isVisible();
			page.keyboard().press("Escape");
			assertThat(list).isHidden();
			page.keyboard().press("ArrowDown");
			assertThat(list).isVisible();
			page.locator(".fjs-dropdownlist-item").getByText("Carteles").click();

			assertThat(closed).hasText("Carteles");
		}
	}

	@Test
	void what_a_filter_shows_is_written_below_its_name_and_hides_nothing() {
		final Filter filter = engine.getFilterService().newTaskFilter("Tareas de mi grupo")
				.setQuery(engine.getTaskService().createTaskQuery())
				.setProperties(Map.of("description", "Lo que puede tomar cualquiera que tenga tu papel en tu territorio"));
		engine.getFilterService().saveFilter(filter);
		try (BrowserContext person = chromium.person()) {
			final Page page = task.open(person, port);

			final Locator name = page.getByText("Tareas de mi grupo");
			name.hover();

			org.assertj.core.api.Assertions.assertThat(page.getByText("Lo que puede tomar cualquiera").boundingBox().y)
					.isGreaterThanOrEqualTo(bottom(name));
			assertThat(page.locator(".tooltip")).hasCount(0);
			Chromium.picture(page, "filter-description");
		}
		finally {
			engine.getFilterService().deleteFilter(filter.getId());
		}
	}

	private static void fill(final Page page) {
		page.getByLabel("Tema").fill("Agua");
		page.getByLabel("Detalle").fill("Pozos de la sierra");
		page.locator(".fjs-select-display").click();
		page.locator(".fjs-dropdownlist-item").getByText("Radio").click();
	}

	private static Locator send(final Page page) {
		return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Enviar"));
	}

	private static double bottom(final Locator shown) {
		final BoundingBox box = shown.boundingBox();
		return box.y + box.height;
	}

}
