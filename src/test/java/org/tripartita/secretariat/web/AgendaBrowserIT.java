package org.tripartita.secretariat.web;

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
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.tripartita.browser.Chromium;
import org.tripartita.secretariat.Secretariat;
import org.tripartita.secretariat.process.SittingStl;
import org.tripartita.testing.ProductTest;

/** A member of civil society adds a document to the agenda, in a browser without scripts and on a small phone. */
@ProductTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class AgendaBrowserIT {

	private static Chromium chromium;

	@Autowired
	private SittingStl sitting;

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
	void a_member_adds_a_document_without_scripts() {
		var secretariat = stl();
		try (BrowserContext person = chromium.withoutScripts()) {
			var page = agenda(person, secretariat);
			page.getByLabel("Título").fill("Padrón 2026");
			page.getByLabel("Archivo", new Page.GetByLabelOptions().setExact(true))
				.setInputFiles(new FilePayload("padron.csv", "text/csv", "obra,monto\nPuente,100\n".getBytes(StandardCharsets.UTF_8)));
			page.getByLabel("El documento no contiene datos personales y puede publicarse.").check();
			page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Agregar")).click();

			assertThat(page.getByRole(AriaRole.STATUS)).hasText("El documento quedó agregado y es público.");
			assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Padrón 2026"))).isVisible();
		}
	}

	@Test
	void the_page_is_accessible_also_on_a_small_phone() {
		var secretariat = stl();
		for (int width : List.of(1280, 320)) {
			try (BrowserContext person = chromium.person("America/Mexico_City", "es-MX", width)) {
				var page = agenda(person, secretariat);
				Chromium.picture(page, "agenda-" + width);
				assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).as("%d px", width).isTrue();
				assertThat(Chromium.hindrances(page)).as("%d px", width).extracting(Rule::getId).isEmpty();
			}
		}
	}

	private Secretariat stl() {
		var secretariat = sitting.found().secretariat();
		sitting.file(secretariat, "Padrón de obra pública");
		return secretariat;
	}

	private Page agenda(BrowserContext person, Secretariat secretariat) {
		var page = person.newPage();
		page.navigate("http://localhost:" + port + "/login");
		page.getByLabel("Usuario").fill("sociedad-civil." + secretariat.territoryCode().toLowerCase());
		page.getByLabel("Contraseña").fill("una clave de prueba");
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Entrar")).click();
		page.navigate("http://localhost:" + port + "/espacio/orden-del-dia/" + secretariat.id());
		return page;
	}

}
