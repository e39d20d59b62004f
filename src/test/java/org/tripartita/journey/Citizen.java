package org.tripartita.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import org.tripartita.browser.Chromium;

/** Somebody without an account who follows an exercise on the public site and answers its calls. */
final class Citizen implements AutoCloseable {

	private final BrowserContext context;

	private final Page page;

	private final String exercise;

	Citizen(Chromium chromium, String exercise) {
		this.context = chromium.person();
		this.page = context.newPage();
		this.exercise = exercise;
	}

	/** Looks at the page of the exercise as it is now. */
	Citizen looks() {
		page.navigate(exercise);
		return this;
	}

	Page page() {
		return page;
	}

	/** Reads in the list of steps how one stands: «Hecho», «Ahora», «Sigue», «Por venir». */
	Citizen sees(int step, String standing) {
		assertThat(page.locator("#paso-" + step + " h3 .tag")).hasText(standing);
		return this;
	}

	/** Reads what somebody has still to do in a step. */
	Citizen seesWaiting(int step, String task) {
		assertThat(page.locator("#paso-" + step + " .waiting")).containsText(task);
		return this;
	}

	/** Reads in a section of the page, named by its heading. */
	Citizen reads(String section, String words) {
		assertThat(page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName(section).setExact(true))).containsText(words);
		return this;
	}

	/** Opens a call that receives and applies on its page. */
	void applies(String call, String sector, String organisation) {
		looks();
		page.getByRole(AriaRole.ARTICLE)
			.filter(new Locator.FilterOptions().setHasText(call))
			.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Postular"))
			.click();
		if (!sector.isEmpty()) {
			page.getByLabel(sector, new Page.GetByLabelOptions().setExact(true)).check();
		}
		page.getByLabel("Institución u organización").fill(organisation);
		page.getByLabel("Cargo o perfil").fill("Coordinación general");
		page.getByLabel("Motivación").fill("Trabajamos desde hace diez años en la entidad.");
		page.getByLabel("Correo de contacto").fill("contacto@example.org");
		page.getByLabel("Leí el aviso de privacidad").check();
		page.getByLabel("Declaro que lo que escribí es cierto").check();
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Enviar mi postulación")).click();
		assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))).hasText("Tu postulación");
		assertThat(page.getByText("Folio", new Page.GetByTextOptions().setExact(true))).isVisible();
	}

	@Override
	public void close() {
		context.close();
	}

}
