package org.tripartita.opencall.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.tripartita.browser.BrowserScene;
import org.tripartita.exercise.Exercise;
import org.tripartita.identity.Sector;
import org.tripartita.opencall.ApplicationForm;
import org.tripartita.opencall.CallEvaluation;
import org.tripartita.opencall.CallEvaluation.Judgement;
import org.tripartita.opencall.CallInterviews;
import org.tripartita.opencall.CallInterviews.Slot;
import org.tripartita.opencall.CallObjections;
import org.tripartita.opencall.CallPublishing;
import org.tripartita.opencall.CallPublishing.Written;
import org.tripartita.opencall.CallPurpose;
import org.tripartita.opencall.CallReception;
import org.tripartita.opencall.CallReception.Applied;
import org.tripartita.opencall.Criterion;
import org.tripartita.opencall.DraftCall;
import org.tripartita.opencall.Nominee;
import org.tripartita.opencall.OpenCalls;
import org.tripartita.opencall.RequestedDocument;
import org.tripartita.opencall.Seat;
import org.tripartita.testing.TestClock;
import org.tripartita.testing.Walk;

/** The pages of calls in a real browser: for everybody, on a small phone, without scripts. Their pictures go into the guides. */
class CallsBrowserIT extends BrowserScene {

	private static final String TERRITORY = "CHH";

	@Autowired
	private Walk walk;

	@Autowired
	private TestClock clock;

	@Autowired
	private CallPublishing publishing;

	@Autowired
	private CallReception reception;

	@Autowired
	private CallEvaluation evaluation;

	@Autowired
	private CallInterviews interviews;

	@Autowired
	private CallObjections objections;

	@Autowired
	private OpenCalls calls;

	private Exercise exercise;

	/** Who looks at which page, by what it shows. */
	private final Map<String, String> open = new LinkedHashMap<>();

	private final Map<String, String> forConvener = new LinkedHashMap<>();

	private final Map<String, String> forPanel = new LinkedHashMap<>();

	@BeforeEach
	void calls_at_every_stage() {
		exercise = walk.exercise(TERRITORY, clock.today().minusDays(90));
		var decided = publish(CallPurpose.SECRETARIAT_SEATS, List.of(), 0);
		var evaluated = publish(CallPurpose.SECRETARIAT_SEATS, List.of(new Nominee("gobierno.chh", "Dirección jurídica")), 20);
		for (var call : List.of(decided, evaluated)) {
			List.of("Colectivo por la transparencia", "Red de vecinas organizadas", "Observatorio ciudadano").forEach(one -> apply(call, one));
		}
		clock.moveTo(calls.find(decided).orElseThrow().window().closesAt());
		decide(decided);
		hear(evaluated);
		var receiving = publish(CallPurpose.SECRETARIAT_SEATS, List.of(), 0);
		open.put("lista", "/convocatorias");
		open.put("convocatoria", "/convocatorias/" + receiving);
		open.put("resultado", "/convocatorias/" + decided);
		open.put("inconformidad", "/convocatorias/" + decided + "/inconformidades");
		open.put("postulacion", apply(receiving, "Asamblea de barrios"));
		forConvener.put("conducir", "/espacio/convocatorias/" + receiving + "/conduccion");
		forConvener.put("evaluar", "/espacio/convocatorias/" + evaluated);
		forPanel.put("panel", "/espacio/convocatorias/" + evaluated + "/panel");
	}

	private UUID publish(CallPurpose purpose, List<Nominee> panel, int interviewWeight) {
		var written = publishing.draft(new DraftCall(exercise.id(), purpose,
				"El órgano garante convoca a integrar el espacio de diálogo; decide un panel y el resultado se publica con sus motivos.",
				"Reconocimiento de sus pares e historial de diálogo con autoridades.", "Radio comunitaria y visitas a las regiones.",
				"Los datos de contacto solo se usan para esta convocatoria.",
				List.of(new Seat(Sector.CIVIL_SOCIETY, 2, "Organización reconocida por sus pares")),
				List.of(new Criterion("Reconocimiento de sus pares", 60), new Criterion("Historial de diálogo", 40)),
				DraftCall.Window.until(clock.today().plusDays(12), "El diálogo empieza pronto."),
				List.of(new RequestedDocument("Carta de postulación", true), new RequestedDocument("Semblanza", false)), panel, 5, interviewWeight));
		var call = ((Written.Ready) written).callId();
		publishing.publish(call);
		return call;
	}

	/** The address of the own application. */
	private String apply(UUID call, String organisation) {
		var form = new ApplicationForm(UUID.randomUUID(), Sector.CIVIL_SOCIETY, organisation, "Coordinación general",
				"Trabajamos desde hace diez años por la transparencia en los municipios.", "contacto@example.org", true, true);
		return "/recibos/" + ((Applied.Received) reception.apply(call, form)).folio() + "/" + form.requestId();
	}

	private void decide(UUID call) {
		publishing.close(call);
		int points = 9;
		for (var candidate : evaluation.unjudged(call)) {
			evaluation.judge(call, new Judgement(candidate.id(), true, null, new ArrayList<>(List.of(points, points))), "organo-garante.chh");
			points--;
		}
		evaluation.finish(call, clock.today(), "Calificó quien convoca, con los criterios publicados.", "Se cuidó la paridad al llamar.");
		evaluation.publishResult(call);
		objections.open(call);
	}

	private void hear(UUID call) {
		publishing.close(call);
		evaluation.unjudged(call).forEach(one -> evaluation.judge(call, new Judgement(one.id(), true, null, List.of()), "organo-garante.chh"));
		var at = LocalDateTime.of(clock.today(), LocalTime.of(10, 30));
		interviews.schedule(call, interviews.candidates(call).stream().map(one -> new Slot(one.id(), at, "Sala de juntas del órgano garante")).toList(),
				"organo-garante.chh");
	}

	@Test
	void every_page_of_a_call_passes_the_accessibility_check_and_fits_a_small_phone() {
		for (int width : List.of(DESK, PHONE)) {
			look(null, open, width);
			look("organo-garante.chh", forConvener, width);
			look("gobierno.chh", forPanel, width);
		}
	}

	private void look(@Nullable String account, Map<String, String> pages, int width) {
		try (BrowserContext person = person(width)) {
			if (account != null) {
				logIn(person, account);
			}
			pages.forEach((name, path) -> judge(person, path, "convocatorias-" + name, width));
		}
	}

	@Test
	void without_scripts_a_call_says_how_long_it_receives_and_takes_an_application() {
		try (BrowserContext person = chromium.withoutScripts()) {
			var page = open(person, open.get("convocatoria"));
			assertThat(page.locator("main").textContent()).containsPattern("Cierra en 1[23] días");
			page.getByLabel("Institución u organización").fill("Vecinas organizadas");
			page.getByLabel("Cargo o perfil").fill("Coordinación");
			page.getByLabel("Motivación").fill("Trabajamos en la región desde hace años.");
			page.getByLabel("Correo de contacto").fill("contacto@example.org");
			page.getByRole(AriaRole.RADIO).first().check();
			page.locator("#privacyConsent").check();
			page.locator("#noConflict").check();
			page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Enviar mi postulación")).click();
			assertThat(page.locator("main").textContent()).contains("CV-", "Faltan documentos necesarios");
		}
	}

}
