package org.tripartita.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.tripartita.testing.ProductTest;

/** A running product and a browser in front of it: a page passes if axe finds nothing and nothing scrolls sideways. */
@ProductTest(webEnvironment = WebEnvironment.RANDOM_PORT)
public abstract class BrowserScene {

	/** As wide as a small phone, in pixels. */
	protected static final int PHONE = 320;

	/** As wide as a screen on a desk, in pixels. */
	protected static final int DESK = 1280;

	protected static Chromium chromium;

	@LocalServerPort
	protected int port;

	/** Where each person looks at one page after the other: a new window costs more than a page and its check. */
	private final Map<BrowserContext, Page> windows = new HashMap<>();

	@BeforeAll
	static void launch() {
		chromium = Chromium.shared();
	}

	@AfterAll
	static void close() {
		chromium.close();
	}

	/** Somebody in Mexico City whose window is so many pixels wide. */
	protected static BrowserContext person(int width) {
		return chromium.person("America/Mexico_City", "es-MX", width);
	}

	protected Page open(BrowserContext person, String path) {
		var page = person.newPage();
		page.navigate("http://localhost:" + port + path);
		return page;
	}

	/** Logs in as an account of the walks. */
	protected void logIn(BrowserContext person, String account) {
		var page = open(person, "/login");
		page.getByLabel("Usuario").fill(account);
		page.getByLabel("Contraseña").fill("una clave de prueba");
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Entrar")).click();
		page.waitForURL(address -> !address.endsWith("/login"));
		page.close();
	}

	/** Judges a page and leaves its picture. */
	protected void judge(BrowserContext person, String path, String name, int width) {
		var page = windows.computeIfAbsent(person, BrowserContext::newPage);
		page.navigate("http://localhost:" + port + path);
		Chromium.picture(page, name + "-" + width);
		assertThat(Chromium.hindrances(page)).as("%s at %d px", name, width).isEmpty();
		fits(page, name, width);
	}

	protected static void fits(Page page, String name, int width) {
		assertThat(page.evaluate("document.documentElement.scrollWidth")).as("%s at %d px", name, width).isEqualTo(width);
	}

}
