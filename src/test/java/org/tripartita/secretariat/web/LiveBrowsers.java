package org.tripartita.secretariat.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.tripartita.browser.Chromium;
import org.tripartita.identity.Sector;
import org.tripartita.secretariat.Secretariat;
import org.tripartita.secretariat.Session;
import org.tripartita.secretariat.SessionDeliberation;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.Walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Those who sit in a session, each in a browser of its own. */
@ProductTest(webEnvironment = WebEnvironment.RANDOM_PORT)
abstract class LiveBrowsers {

	static final int PHONE = 320;

	static Chromium chromium;

	@Autowired
	LiveStl stl;

	@Autowired
	Walk walk;

	@Autowired
	SessionDeliberation deliberation;

	@LocalServerPort
	int port;

	final List<BrowserContext> people = new ArrayList<>();

	final List<String> complaints = new CopyOnWriteArrayList<>();

	Secretariat secretariat;

	Session session;

	@BeforeAll
	static void launch() {
		chromium = Chromium.shared();
	}

	@AfterAll
	static void close() {
		chromium.close();
	}

	@AfterEach
	void everybody_leaves() {
		people.forEach(BrowserContext::close);
	}

	/** The first of each sector are here and the first matter is in hand. */
	Page inHand() {
		var desk = new LivePerson(port, stl.secretary(secretariat), session);
		for (var sector : Sector.values()) {
			new LivePerson(port, stl.person(secretariat, sector, 1), session).sit(stl.seat(secretariat, sector, 1, false));
			desk.confirm(stl.seat(secretariat, sector, 1, false));
		}
		desk.act("lista", Map.of());
		walk.runJobs();
		desk.act("tomar", Map.of());
		return open(chromium.person(), stl.secretary(secretariat));
	}

	Page open(BrowserContext person, String username) {
		people.add(person);
		var page = person.newPage();
		page.onConsoleMessage(message -> complaints.add(message.text()));
		page.navigate("http://localhost:" + port + "/espacio/sesiones/" + session.id());
		logIn(page, username);
		return page;
	}

	static void logIn(Page page, String username) {
		page.getByLabel("Usuario").fill(username);
		page.getByLabel("Contraseña").fill(LiveStl.PASSWORD);
		page.getByRole(AriaRole.BUTTON, named("Entrar")).click();
		assertThat(page.locator("h1")).containsText("en vivo");
	}

	static void press(Page page, String button) {
		page.getByRole(AriaRole.BUTTON, named(button)).click();
	}

	static Page.GetByRoleOptions named(String name) {
		return new Page.GetByRoleOptions().setName(name).setExact(true);
	}

	static Page.GetByRoleOptions grouped(String name) {
		return new Page.GetByRoleOptions().setName(name);
	}

	/** Clean for who does not see it, and nothing scrolls sideways; the picture is for whoever wants to look. */
	static void look(Page page, String name) {
		Chromium.picture(page, "sesion-" + name);
		assertThat(Chromium.hindrances(page)).as(name).isEmpty();
		assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth")).as(name).isEqualTo(true);
	}

}
