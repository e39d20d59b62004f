package org.tripartita.secretariat.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import com.deque.html.axecore.playwright.AxeBuilder;
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
import org.tripartita.identity.Sector;
import org.tripartita.record.Acta;
import org.tripartita.record.ActaRegister;
import org.tripartita.record.DocumentKind;
import org.tripartita.record.Visibility;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.Walk;
import org.tripartita.workflow.RoleGroups;

/** Signing and verifying in a real browser: with the keyboard, on a small phone, for a screen reader. */
@ProductTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class SigningBrowserIT {

	private static final int PHONE = 320;

	private static final int DESK = 1280;

	private static final String PASSWORD = "una clave de prueba";

	private static Chromium chromium;

	@Autowired
	private ActaToSign acta;

	@Autowired
	private StlWalk stl;

	@Autowired
	private Walk walk;

	@Autowired
	private ActaRegister actas;

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
	void the_three_sign_by_keyboard_and_anyone_verifies_what_they_signed() {
		var waiting = acta.prepare();
		for (var sector : Sector.values()) {
			try (BrowserContext person = chromium.person("America/Mexico_City", "es-MX", sector == Sector.GOVERNMENT ? PHONE : DESK)) {
				var page = logIn(person, RoleGroups.of(sector.role(), waiting.exercise().territoryCode()));
				page.navigate(site() + "/espacio/firmas/" + stl.task(waiting.secretariat(), "userTask_signMinutes", sector.role()).taskId());
				judge(page, "firma-" + sector.role());
				page.getByLabel("Firmamos ahora este texto").focus();
				page.keyboard().press("Space");
				page.getByLabel("¿Quién firma por tu sector?").focus();
				page.keyboard().press("ArrowDown");
				page.getByLabel("Tu contraseña").focus();
				page.keyboard().type("otra cosa");
				page.keyboard().press("Enter");
				assertThat(page.getByRole(AriaRole.ALERT).textContent()).contains("Esa no es la contraseña");
				judge(page, "firma-no-" + sector.role());
				page.getByLabel("Tu contraseña").fill(PASSWORD);
				page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Confirmar")).press("Enter");
				page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Quedó asentado")).waitFor();
				judge(page, "firmado-" + sector.role());
			}
		}
		walk.runJobs();
		var sealed = actas.ofSecretariat(waiting.secretariat().id(), Visibility.PUBLIC)
			.stream()
			.filter(one -> one.kind() == DocumentKind.SESSION_ACT)
			.findFirst()
			.orElseThrow();
		for (int width : List.of(DESK, PHONE)) {
			try (BrowserContext person = chromium.person("America/Mexico_City", "es-MX", width)) {
				verified(person, waiting.secretariat().code(), sealed, width);
			}
		}
	}

	private void verified(BrowserContext person, String code, Acta sealed, int width) {
		var page = person.newPage();
		page.navigate(site() + "/verificar");
		page.getByLabel("Huella SHA-256").fill(sealed.hash());
		page.keyboard().press("Enter");
		page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Acta auténtica")).waitFor();
		assertThat(page.getByText("Cadena íntegra").isVisible()).isTrue();
		judge(page, "verificada-" + width);
		page.navigate(site() + "/verificar");
		page.getByLabel("Huella SHA-256").fill(code + " " + sealed.sequence() + " " + sealed.hash());
		page.keyboard().press("Enter");
		page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("La cadena conserva esa huella")).waitFor();
		judge(page, "cadena-" + width);
	}

	private Page logIn(BrowserContext person, String account) {
		var page = person.newPage();
		page.navigate(site() + "/login");
		page.getByLabel("Usuario").fill(account);
		page.getByLabel("Contraseña").fill(PASSWORD);
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Entrar")).click();
		return page;
	}

	/** No finding of the accessibility check, nothing that scrolls sideways. */
	private static void judge(Page page, String picture) {
		Chromium.picture(page, picture);
		assertThat(new AxeBuilder(page).analyze().getViolations()).as(picture).isEmpty();
		assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).as(picture).isEqualTo(true);
	}

	private String site() {
		return "http://localhost:" + port;
	}

}
