package org.tripartita.identity.web;

import java.security.InvalidKeyException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

import javax.crypto.spec.SecretKeySpec;

import com.deque.html.axecore.results.Rule;
import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.tripartita.browser.Chromium;
import org.tripartita.identity.Accounts;
import org.tripartita.identity.NewAccount;
import org.tripartita.identity.Role;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.TestClock;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The code at the login, set up and used in a browser without scripts; its pages for who hears them and on a phone. */
@ProductTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class SecondFactorBrowserIT {

	private static final String PASSWORD = "una clave de prueba";

	private static Chromium chromium;

	@Autowired
	private Accounts accounts;

	@Autowired
	private TestClock clock;

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
	void a_garante_sets_it_up_and_comes_in_with_it_without_scripts() {
		open("codigo.navegador");
		try (BrowserContext person = chromium.withoutScripts()) {
			var page = person.newPage();
			logIn(page, "codigo.navegador");
			page.navigate(site("/mi-cuenta/codigo"));
			assertThat(page.getByRole(AriaRole.IMG)).isVisible();
			var secret = page.locator("li code").textContent().replace(" ", "");
			prove(page, secret);
			assertThat(page.getByText("Códigos de recuperación")).isVisible();
			Chromium.picture(page, "second-factor-recovery");

			page.navigate(site("/mi-cuenta"));
			page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Cerrar sesión").setExact(true)).click();
			clock.advance(Duration.ofSeconds(30));
			logIn(page, "codigo.navegador");
			assertThat(page.getByLabel("Código")).isVisible();
			page.getByLabel("Código").fill("000000");
			page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Entrar")).click();
			assertThat(page.getByRole(AriaRole.ALERT)).containsText("Ese código no es");
			page.getByLabel("Código").fill(code(secret));
			page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Entrar")).click();
			page.waitForURL("**/tablero");
		}
	}

	@Test
	void its_pages_are_accessible_also_on_a_phone() {
		for (int width : List.of(1280, 360)) {
			open("codigo.accesible" + width);
			try (BrowserContext person = chromium.person("America/Mexico_City", "es-MX", width)) {
				var page = person.newPage();
				logIn(page, "codigo.accesible" + width);
				for (var path : List.of("/mi-cuenta", "/mi-cuenta/correos", "/mi-cuenta/codigo")) {
					page.navigate(site(path));
					accessible(page, "second-factor" + path.replace('/', '-') + "-" + width);
				}
				prove(page, page.locator("li code").textContent().replace(" ", ""));
				accessible(page, "second-factor-on-" + width);
				page.navigate(site("/mi-cuenta/codigo"));
				accessible(page, "second-factor-off-" + width);
				person.clearCookies();
				logIn(page, "codigo.accesible" + width);
				accessible(page, "second-factor-asked-" + width);
				assertThat(page.getByLabel("Código")).isFocused();
			}
		}
	}

	private static void accessible(Page page, String picture) {
		Chromium.picture(page, picture);
		assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).as(picture).isTrue();
		assertThat(Chromium.hindrances(page)).as(picture).extracting(Rule::getId).isEmpty();
	}

	private void prove(Page page, String secret) {
		page.getByLabel("Contraseña actual").fill(PASSWORD);
		page.getByLabel("Código", new Page.GetByLabelOptions().setExact(true)).fill(code(secret));
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Activar el código")).click();
	}

	private String code(String secret) {
		try {
			var codes = new TimeBasedOneTimePasswordGenerator();
			return codes.generateOneTimePasswordString(new SecretKeySpec(new Base32().decode(secret), codes.getAlgorithm()), clock.instant());
		}
		catch (InvalidKeyException failure) {
			throw new AssertionError(failure);
		}
	}

	private void open(String username) {
		accounts.open(new NewAccount(username, "Órgano garante", null, PASSWORD, Role.ORGANO_GARANTE, "DUR", "Instituto", LocalDate.of(2020, 1, 1)));
	}

	private void logIn(Page page, String username) {
		page.navigate(site("/login"));
		page.getByLabel("Nombre de usuario").fill(username);
		page.getByLabel("Contraseña").fill(PASSWORD);
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Entrar")).click();
	}

	private String site(String path) {
		return "http://localhost:" + port + path;
	}

}
