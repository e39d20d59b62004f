package org.tripartita.exercise.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;

import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.tripartita.browser.Chromium;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.SuccessionWalk;
import org.tripartita.testing.TestClock;

/** Civil society adds the decree that ended a garante, in a browser without scripts; the pages on a small phone. */
@ProductTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class GuarantorPapersBrowserIT {

	private static Chromium chromium;

	@Autowired
	private SuccessionWalk change;

	@Autowired
	private TestClock clock;

	@LocalServerPort
	private int port;

	private String territory;

	@BeforeAll
	static void launch() {
		chromium = Chromium.shared();
	}

	@AfterAll
	static void close() {
		chromium.close();
	}

	@BeforeEach
	void a_change_that_was_confirmed() {
		territory = change.territory();
		var key = change.report("gobierno", SuccessionWalk.extinguished(territory, clock.today().minusDays(30)));
		change.confirm(key, "administracion." + territory.toLowerCase());
	}

	@Test
	void a_publication_is_added_without_scripts_and_the_pages_fit_a_small_phone() {
		try (BrowserContext person = chromium.withoutScripts()) {
			var page = workspace(person);
			page.getByLabel("Título").fill("Decreto 29862, Periódico Oficial");
			page.getByLabel("Archivo").setInputFiles(new FilePayload("decreto.pdf", "application/pdf",
					"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n%%EOF\n".getBytes(StandardCharsets.US_ASCII)));
			page.getByLabel("Es una publicación oficial").check();
			page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Agregar")).click();

			assertThat(page.getByRole(AriaRole.STATUS)).hasText("La publicación quedó agregada y es pública.");
			assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Decreto 29862, Periódico Oficial"))).isVisible();
		}
		for (int width : List.of(1280, 320)) {
			try (BrowserContext person = chromium.person("America/Mexico_City", "es-MX", width)) {
				judge(workspace(person), "publicaciones-" + width, width);
				var page = person.newPage();
				page.navigate("http://localhost:" + port + "/estados/MOR");
				assertThat(page.getByText("SHA-256").first()).isVisible();
				judge(page, "estado-publicaciones-" + width, width);
			}
		}
	}

	private static void judge(Page page, String name, int width) {
		Chromium.picture(page, name);
		assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).as(name).isTrue();
		assertThat(Chromium.hindrances(page)).as(name).extracting(Rule::getId).isEmpty();
	}

	private Page workspace(BrowserContext person) {
		var page = person.newPage();
		page.navigate("http://localhost:" + port + "/login");
		page.getByLabel("Usuario").fill("sociedad-civil." + territory.toLowerCase());
		page.getByLabel("Contraseña").fill("una clave de prueba");
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Entrar")).click();
		page.navigate("http://localhost:" + port + "/espacio/garantes/" + territory);
		return page;
	}

}
