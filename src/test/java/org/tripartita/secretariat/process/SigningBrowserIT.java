package org.tripartita.secretariat.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.tripartita.actionplan.ApprovedCommitments;
import org.tripartita.browser.Chromium;
import org.tripartita.identity.Sector;
import org.tripartita.record.Acta;
import org.tripartita.record.ActaRegister;
import org.tripartita.record.DocumentKind;
import org.tripartita.record.Visibility;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.TestClock;
import org.tripartita.testing.Walk;
import org.tripartita.workflow.Processes;
import org.tripartita.workflow.RoleGroups;
import org.tripartita.workflow.RoomVariables;

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

	@Autowired
	private ApprovedCommitments.Parts parts;

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
	void the_three_sign_by_keyboard_and_anyone_verifies_what_they_signed() {
		var waiting = acta.prepare();
		for (var sector : Sector.values()) {
			try (BrowserContext person = chromium.person("America/Mexico_City", "es-MX", sector == Sector.GOVERNMENT ? PHONE : DESK)) {
				var page = open(person, waiting, sector);
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

	@Test
	void a_round_of_observations_is_held_on_a_small_phone() {
		var waiting = acta.prepareDraft();
		try (BrowserContext person = chromium.person("America/Mexico_City", "es-MX", PHONE)) {
			var page = open(person, waiting, Sector.GOVERNMENT);
			judge(page, "ronda-abierta");
			page.getByLabel("Observación de tu sector").fill("Falta el acuerdo sobre las fechas.");
			page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Enviar la observación")).press("Enter");
			page.getByText("Falta el acuerdo sobre las fechas.").first().waitFor();
			judge(page, "ronda-observada");
		}
		for (int width : List.of(DESK, PHONE)) {
			try (BrowserContext person = chromium.person("America/Mexico_City", "es-MX", width)) {
				judge(open(person, waiting, Sector.CIVIL_SOCIETY), "ronda-secretaria-" + width);
			}
		}
		try (BrowserContext person = chromium.person("America/Mexico_City", "es-MX", PHONE)) {
			var page = open(person, waiting, Sector.CIVIL_SOCIETY);
			page.getByLabel("Tu respuesta").fill("Se agregó a la minuta.");
			page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Responder").setExact(true)).press("Enter");
			page.getByText("Respuesta de la secretaría: Se agregó a la minuta.").first().waitFor();
			page.getByLabel("Corregir la minuta").fill("Se deliberó el orden del día completo y se acordaron las fechas.");
			page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Guardar la minuta corregida")).press("Enter");
			page.getByText("se acordaron las fechas").first().waitFor();
			judge(page, "ronda-respondida");
		}
	}

	@Test
	void a_declaratoria_and_a_plan_are_signed_on_a_small_phone() {
		var exercise = walk.exercise(stl.territory(), clock.today().minusDays(300));
		walk.enter("declaration", exercise, Processes.facts());
		walk.answer(exercise.id(), "userTask_draftDeclaration", "organo-garante", Map.of("text",
				"Gobierno, órgano garante y sociedad civil manifestamos la voluntad de abrir el gobierno.", "place", "Oaxaca de Juárez"));
		var approved = parts.of(exercise, clock.today().minusDays(20));
		approved.seal();
		walk.enter("plan-publication", exercise, Processes.facts().with(RoomVariables.SECRETARIAT_ID, approved.secretariatId()));
		walk.answer(exercise.id(), "userTask_draftPlan", "organo-garante", plan());
		for (var element : List.of("userTask_signDeclaration", "userTask_endorsePlan")) {
			try (BrowserContext person = chromium.person("America/Mexico_City", "es-MX", PHONE)) {
				var page = logIn(person, RoleGroups.of("gobierno", exercise.territoryCode()));
				page.navigate(site() + "/espacio/firmas/" + walk.task(exercise.id(), element, "gobierno").taskId());
				judge(page, element);
				page.getByLabel("No firmamos").check();
				page.getByLabel("Cargo").first().fill("Titular, institución de prueba");
				page.getByLabel("Solo si no firman").fill("Faltan compromisos que se puedan medir.");
				page.getByLabel("Tu contraseña").fill(PASSWORD);
				page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Confirmar")).press("Enter");
				page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Quedó asentado")).waitFor();
				judge(page, element + "-no");
			}
		}
	}

	private Map<String, Object> plan() {
		var start = clock.today().minusDays(10);
		return Map.of("title", "Plan de acción local", "startDate", start.toString(), "endDate", start.plusYears(1).toString(),
				"introduction", "Los tres sectores construyeron este plan en mesas abiertas.", "normativeContext", "Ley de transparencia.",
				"processDescription", "Hubo una consulta, mesas de cocreación y sesiones.", "crossCutting", List.of("GENDER"));
	}

	private Page open(BrowserContext person, ActaToSign.Waiting waiting, Sector sector) {
		var page = logIn(person, RoleGroups.of(sector.role(), waiting.exercise().territoryCode()));
		page.navigate(site() + "/espacio/firmas/" + stl.task(waiting.secretariat(), "userTask_signMinutes", sector.role()).taskId());
		return page;
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
		assertThat(Chromium.hindrances(page)).as(picture).isEmpty();
		assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).as(picture).isEqualTo(true);
	}

	private String site() {
		return "http://localhost:" + port;
	}

}
