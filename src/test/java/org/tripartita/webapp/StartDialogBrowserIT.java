package org.tripartita.webapp;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Collections;
import java.util.List;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.tripartita.browser.Chromium;

class StartDialogBrowserIT extends WebappScene {

	private static final String PROCESS = "Sesión de prueba";

	@Test
	void escape_closes_the_list_of_hours_and_not_what_was_typed() {
		try (BrowserContext person = chromium.person()) {
			final Page page = startForm(person);
			page.getByLabel("Lugar").fill("Oaxaca de Juárez");
			page.getByLabel("Hora").click();
			assertThat(hours(page)).isVisible();

			page.keyboard().press("Escape");

			assertThat(hours(page)).hasCount(0);
			assertThat(page.getByLabel("Lugar")).hasValue("Oaxaca de Juárez");
			page.mouse().click(5, 5);
			assertThat(page.getByLabel("Lugar")).hasValue("Oaxaca de Juárez");
			page.getByText("Cerrar").last().click();
			assertThat(page.locator(".fjs-container")).hasCount(0);

			page.getByText("Iniciar proceso").first().click();
			page.getByText(PROCESS).first().waitFor();
			page.keyboard().press("Escape");
			assertThat(page.locator(".modal-dialog")).hasCount(0);
		}
	}

	@Test
	void the_list_of_hours_leaves_the_field_in_view() {
		try (BrowserContext person = chromium.person()) {
			final Page page = startForm(person);
			final Locator hour = page.getByLabel("Hora");
			hour.click();
			assertThat(hours(page)).isVisible();
			Chromium.picture(page, "list-of-hours");

			assertThat(hours(page).boundingBox().y)
					.isGreaterThanOrEqualTo(hour.boundingBox().y + hour.boundingBox().height);
		}
	}

	@Test
	void what_is_missing_is_said_without_moving_what_one_is_about_to_click() {
		try (BrowserContext person = chromium.person()) {
			final Page page = startForm(person);
			final Locator first = page.getByLabel("Asunto");
			final Locator rest = page.getByLabel("Lugar");
			final double before = rest.boundingBox().y - first.boundingBox().y;
			first.fill("x");
			first.fill("");
			first.blur();
			page.getByText("Falta este dato.").first().waitFor();

			assertThat(rest.boundingBox().y - first.boundingBox().y).isEqualTo(before);
		}
	}

	@Test
	void a_refusal_of_several_lines_lets_a_click_through_and_then_covers_nothing() {
		try (BrowserContext person = chromium.person()) {
			final Page page = startForm(person);
			final Locator remote = page.getByLabel("A distancia");
			final double x = remote.boundingBox().x + 5;
			final double y = remote.boundingBox().y + 5;
			page.getByLabel("Clave").fill("demasiado larga");
			page.mouse().click(x, y);
			assertThat(remote).isChecked();
			final Locator refusal = page.getByText("Escribe como máximo 5 caracteres.");
			refusal.waitFor();

			assertThat(refusal.boundingBox().height).as("more than one line").isGreaterThan(20);
			await().untilAsserted(() -> assertThat(refusal.boundingBox().y + refusal.boundingBox().height).as("nothing lies under it")
				.isLessThanOrEqualTo(remote.boundingBox().y));
			Chromium.picture(page, "refusal");
		}
	}

	@Test
	void a_wrong_number_or_address_stays_as_typed_and_is_explained_in_the_words_of_the_form() {
		try (BrowserContext person = chromium.person()) {
			final Page page = startForm(person);
			page.getByLabel("Personas").pressSequentially("3.5");
			page.getByLabel("Enlace").fill("javascript:alert(1)");
			page.getByLabel("Lugar").focus();

			assertThat(page.getByText("Escribe un número entero.")).isVisible();
			assertThat(page.getByLabel("Personas")).hasValue("3.5");
			assertThat(page.getByText("Escribe una dirección.")).isVisible();
		}
	}

	@Test
	void an_hour_that_does_not_exist_stays_as_it_was_typed_and_is_sent_so() {
		try (BrowserContext person = chromium.person()) {
			final Page page = startForm(person);
			page.getByLabel("Asunto").fill("Sesión");
			final Locator hour = page.getByLabel("Hora");
			hour.fill("10:07");
			page.getByLabel("Lugar").focus();
			assertThat(hour).hasValue("10:07");
			hour.fill("9");
			page.getByLabel("Lugar").focus();
			assertThat(hour).hasValue("09:00");
			// Each is typed in the moment in which the one before is drawn.
			for (final String wrong : Collections.nCopies(12, List.of("10:61", "abc", "9:5x", "25:00")).stream().flatMap(List::stream).toList()) {
				hour.fill(wrong);
				page.getByLabel("Lugar").focus();
				assertThat(page.getByText("«" + wrong + "» no es una hora que exista. Escríbela como hh:mm.")).isVisible();
				assertThat(hour).hasValue(wrong);
			}
			Chromium.picture(page, "wrong-hour");

			final Request sent = page.waitForRequest("**/submit-form",
					() -> page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Iniciar").setExact(true)).click());
			assertThat(sent.postData()).as("the server is asked, who refuses it").contains("\"25:00\"");
		}
	}

	private Page startForm(final BrowserContext person) {
		engine.getRepositoryService().createDeployment().addModelInstance("started-form.bpmn", Bpmn.createExecutableProcess("started-form").name(PROCESS)
						.camundaHistoryTimeToLive(1).startEvent().camundaFormRef("started-form")
						.camundaFormRefBinding("deployment").endEvent().done())
				.addClasspathResource("org/tripartita/webapp/started-form.form").deploy();
		final Page page = person.newPage();
		page.navigate("http://localhost:" + port + "/camunda/app/tasklist/default/");
		page.getByText("Iniciar proceso").first().click();
		page.getByText(PROCESS).first().click();
		page.getByLabel("Hora").waitFor();
		return page;
	}

	private static Locator hours(final Page page) {
		return page.locator(".fjs-timepicker .fjs-dropdownlist");
	}

}
