package org.tripartita.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

import javax.sql.DataSource;

import com.microsoft.playwright.BrowserContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.tripartita.browser.BrowserScene;
import org.tripartita.portal.SampleExercise;
import org.tripartita.record.ActaRegister;

/** The site in a real browser: readable for everybody, on a small phone, by keyboard and without scripts. */
class PortalBrowserIT extends BrowserScene {

	private static final Map<String, String> PAGES = Map.ofEntries(Map.entry("inicio", "/"),
			Map.entry("ejercicio", "/ejercicios/" + SampleExercise.CODE), Map.entry("entidad", "/estados/MIC"),
			Map.entry("secretariado", "/secretariados/" + SampleExercise.SECRETARIAT), Map.entry("sesiones", "/secretariados/" + SampleExercise.SECRETARIAT + "/sesiones"),
			Map.entry("sesion", "/secretariados/" + SampleExercise.SECRETARIAT + "/sesiones/1"),
			Map.entry("acuerdos", "/secretariados/" + SampleExercise.SECRETARIAT + "/acuerdos"),
			Map.entry("decisiones", "/secretariados/" + SampleExercise.SECRETARIAT + "/decisiones"),
			Map.entry("actas", "/secretariados/" + SampleExercise.SECRETARIAT + "/actas"), Map.entry("acerca", "/acerca"),
			Map.entry("privacidad", "/acerca/privacidad"), Map.entry("accesibilidad", "/acerca/accesibilidad"),
			Map.entry("datos", "/datos"), Map.entry("verificar", "/verificar"), Map.entry("entrar", "/login"),
			Map.entry("consulta", "/consultas/90000000-0000-0000-0000-000000000021"), Map.entry("no-existe", "/ninguna-parte"));

	@Autowired
	private DataSource source;

	@Autowired
	private ActaRegister actas;

	@BeforeEach
	void something_to_see() {
		SampleExercise.lay(source, actas);
	}

	@Test
	void every_page_passes_the_accessibility_check_and_fits_at_both_widths() {
		for (int width : List.of(DESK, PHONE)) {
			try (BrowserContext person = person(width)) {
				PAGES.forEach((name, path) -> judge(person, path, "portal-" + name, width));
			}
		}
	}

	@Test
	void the_diagram_and_wide_tables_scroll_in_their_frames_on_a_small_phone() {
		try (BrowserContext person = person(PHONE)) {
			var page = open(person, PAGES.get("ejercicio"));
			assertThat(page.evaluate("(() => { const one = document.querySelector('.diagram'); return one.scrollWidth > one.clientWidth; })()"))
				.isEqualTo(true);
			page.locator(".diagram").focus();
			assertThat(page.evaluate("document.activeElement.className")).isEqualTo("diagram");
		}
	}

	@Test
	void the_policy_of_the_pages_refuses_nothing_of_ours() {
		var complaints = new CopyOnWriteArrayList<String>();
		var here = new AtomicReference<String>();
		try (BrowserContext person = chromium.person()) {
			var page = person.newPage();
			page.onConsoleMessage(message -> complaints.add(here.get() + ": " + message.text()));
			PAGES.forEach((name, path) -> {
				here.set(path);
				page.navigate("http://localhost:" + port + path);
			});
		}
		assertThat(complaints).allMatch(complaint -> complaint.startsWith("/ninguna-parte") && complaint.contains("404"));
	}

	@Test
	void the_first_key_leads_past_the_navigation() {
		try (BrowserContext person = chromium.person()) {
			var page = open(person, "/");
			page.keyboard().press("Tab");
			assertThat(page.evaluate("document.activeElement.textContent")).isEqualTo("Ir al contenido");
			page.keyboard().press("Enter");
			assertThat(page.url()).endsWith("#contenido");
		}
	}

	@Test
	void the_live_diagram_shows_the_step_on_which_work_goes_on_without_a_script() {
		try (BrowserContext person = chromium.withoutScripts()) {
			var page = open(person, PAGES.get("ejercicio"));
			assertThat(page.locator(".diagram svg .step-now[data-element-id]").count()).isPositive();
			assertThat(page.locator(".diagram svg .step-stood").count()).isEqualTo(1);
			page.locator("summary").first().click();
			assertThat(page.getByText("Integrar el padrón").isVisible()).isTrue();
			page.getByText("Ir al paso de ahora en el mapa").click();
			assertThat(page.locator("#ahora-en-el-mapa").boundingBox().x).isBetween(0.0, 1280.0);
		}
	}

}
