package org.tripartita.portal.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import com.microsoft.playwright.BrowserContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.tripartita.browser.BrowserScene;
import org.tripartita.identity.Sector;
import org.tripartita.record.ActaRegister;
import org.tripartita.record.Visibility;
import org.tripartita.secretariat.ChapterWork;
import org.tripartita.secretariat.Foundation;
import org.tripartita.secretariat.RealComposition;
import org.tripartita.secretariat.Secretariat;
import org.tripartita.secretariat.SecretariatPapers;
import org.tripartita.secretariat.process.SittingStl;
import org.tripartita.secretariat.process.StlWalk;
import org.tripartita.testing.TestClock;
import org.tripartita.testing.Walk;
import org.tripartita.workflow.RoleGroups;

/** The page of an STL and the page of its papers in a real browser: everything on them that a real STL can have. */
class SecretariatBrowserIT extends BrowserScene {

	@Autowired
	private Foundation foundation;

	@Autowired
	private StlWalk stl;

	@Autowired
	private Walk walk;

	@Autowired
	private SittingStl sitting;

	@Autowired
	private TestClock clock;

	@Autowired
	private ActaRegister actas;

	@Autowired
	private ChapterWork chapters;

	@Autowired
	private SecretariatPapers papers;

	private Map<String, Secretariat> laid;

	@BeforeEach
	void secretariats_of_the_sources() {
		laid = Map.of("jalisco", lay("Jalisco"), "michoacan", lay("Michoacán"), "nuevo-leon", lay("Nuevo León"), "veracruz", lay("Veracruz"));
		var veracruz = laid.get("veracruz");
		chapters.open(new ChapterWork.Opening(veracruz.id(), "Salud", "Abasto de medicinas", LocalDate.of(2015, 6, 1),
				Set.of(seat(veracruz, Sector.GOVERNMENT), seat(veracruz, Sector.CIVIL_SOCIETY)), Set.of(seat(veracruz, Sector.OVERSIGHT_BODY)),
				"La fuente no nombra al garante en los capítulos."), "prueba");
		papers.reachAt(veracruz.id(), "Dirección de gobierno abierto", "stl@example.org");
		walk.start("sociedad-civil", laid.get("nuevo-leon").territoryCode(), "party-withdrawal", Map.of("territory",
				laid.get("nuevo-leon").territoryCode(), "reason", "No hay respuesta a lo que pedimos desde hace un año.", "on", "2017-05-23", "address",
				"https://example.org/aviso"));
	}

	@Test
	void the_pages_pass_the_accessibility_check_and_nothing_scrolls_sideways() {
		for (int width : List.of(DESK, PHONE)) {
			try (BrowserContext person = person(width)) {
				laid.forEach((name, secretariat) -> judge(person, "/secretariados/" + secretariat.code(), "stl-" + name, width));
				logIn(person, RoleGroups.of("organo-garante", laid.get("veracruz").territoryCode()));
				judge(person, "/espacio/secretariados/" + laid.get("veracruz").code(), "stl-papeles", width);
			}
		}
	}

	@Test
	void so_do_the_pages_of_a_session_whose_text_and_acta_were_corrected() {
		var secretariat = corrected();
		for (int width : List.of(DESK, PHONE)) {
			try (BrowserContext person = person(width)) {
				for (var path : List.of("", "/sesiones", "/sesiones/1")) {
					judge(person, "/secretariados/" + secretariat.code() + path, "corregida" + path.replace('/', '-'), width);
				}
			}
		}
	}

	private Secretariat corrected() {
		var secretariat = sitting.found().secretariat();
		var day = clock.today().minusDays(3);
		sitting.convene(secretariat, SittingStl.call(secretariat, "ORDINARY", day.minusDays(10), day, sitting.file(secretariat, "Padrón de obra")));
		sitting.attend(secretariat, Sector.values());
		sitting.answer(secretariat, "userTask_deliberateItem",
				Map.of("text", "Lo que se propone, con sus avances de cada mes.", "position", "AGREED_FOR"));
		sitting.sign(secretariat);
		var wrong = actas.ofSecretariat(secretariat.id(), Visibility.PUBLIC).get(0);
		walk.start(SittingStl.SECRETARY, secretariat.territoryCode(), "acta-correction", Map.of("territory", secretariat.territoryCode(), "acta",
				wrong.id().toString(), "mistake", "El lugar de la sesión no es el que dice.", "correction", "Fue en la Casa de la cultura."));
		for (var sector : Sector.values()) {
			stl.answer(secretariat, "userTask_signCorrection", sector.role(), stl.signature(secretariat.id(), sector, clock.today()));
		}
		return secretariat;
	}

	private Secretariat lay(String state) {
		return foundation.lay(RealComposition.of(state), stl.territory());
	}

	private UUID seat(Secretariat secretariat, Sector sector) {
		return foundation.first(secretariat.id(), sector).id();
	}

}
