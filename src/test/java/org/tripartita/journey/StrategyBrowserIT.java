package org.tripartita.journey;

import static org.tripartita.journey.CallingInTasklist.FACILITATOR;
import static org.tripartita.journey.CallingInTasklist.SEATS;

import java.util.Comparator;
import java.util.Optional;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.tripartita.browser.Chromium;
import org.tripartita.exercise.Exercises;
import org.tripartita.identity.Sector;
import org.tripartita.opencall.CallSummary;
import org.tripartita.opencall.OpenCalls;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.TestClock;
import org.tripartita.testing.Walk;

/** Steps 1 to 4 as the three sectors do them in Tasklist, each seen on the public site. */
@ProductTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class StrategyBrowserIT {

	private static final String TERRITORY = "TLA";

	private static Chromium chromium;

	@Autowired
	private Walk walk;

	@Autowired
	private Exercises exercises;

	@Autowired
	private OpenCalls calls;

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
	void the_three_sectors_declare_call_and_install_and_citizens_see_each_step() {
		walk.peopleOf(TERRITORY);
		try (var people = new SectorPeople(chromium, "http://localhost:" + port, TERRITORY)) {
			var founding = new FoundingInTasklist(people, clock::today);
			done(founding::open);
			try (var citizen = new Citizen(chromium, "http://localhost:" + port + "/ejercicios/" + code())) {
				theThreeSign(founding, citizen);
				everybodyIsMadeAware(founding, citizen);
				twoCallsFindPeople(new CallingInTasklist(people, clock::today), citizen);
				theStlIsInstalled(founding, citizen);
			}
		}
	}

	private void theThreeSign(FoundingInTasklist founding, Citizen citizen) {
		citizen.looks().sees(1, "Ahora").seesWaiting(1, "Redactar la declaratoria");
		done(founding::draftDeclaration);
		citizen.looks().seesWaiting(1, "Firmar la declaratoria");
		for (var sector : Sector.values()) {
			done(() -> founding.signDeclaration(sector));
		}
		citizen.looks().sees(1, "Hecho").reads("Documentos y actas", "Declaratoria")
			.reads("Bitácora", "Los tres sectores firmaron la declaratoria conjunta y se publicó.");
	}

	private void everybodyIsMadeAware(FoundingInTasklist founding, Citizen citizen) {
		done(founding::planWorkshop);
		citizen.looks().reads("Talleres de sensibilización", "Qué es gobierno abierto");
		done(founding::recordWorkshop);
		citizen.looks().reads("Talleres de sensibilización", "gobierno 9, órgano garante 4, sociedad civil 12");
	}

	private void twoCallsFindPeople(CallingInTasklist calling, Citizen citizen) {
		citizen.sees(2, "Ahora").sees(3, "Ahora");
		done(calling::callForSeats);
		done(calling::callForFacilitator);
		citizen.looks().reads("Convocatorias", "Recibe postulaciones");
		citizen.applies("integrar el Secretariado", "Sociedad civil", "Red Cuauhtli");
		citizen.applies("integrar el Secretariado", "Sociedad civil", "Colectivo Malintzi");
		citizen.applies("persona facilitadora", "", "Universidad del Altiplano");
		receptionEnds();
		citizen.looks().reads("Convocatorias", "2 postulaciones").seesWaiting(2, "Evaluar las candidaturas");
		done(() -> calling.evaluate(SEATS, "Red Cuauhtli", "Colectivo Malintzi"));
		done(() -> calling.designate("Red Cuauhtli", "Dirección general"));
		citizen.looks().sees(2, "Hecho").sees(3, "Ahora").reads("Convocatorias", "Red Cuauhtli, Dirección general");
		done(() -> calling.evaluate(FACILITATOR, "Universidad del Altiplano"));
		for (var sector : Sector.values()) {
			done(() -> calling.acceptFacilitator(sector));
		}
		done(() -> calling.designate("Universidad del Altiplano", "Investigación en política pública"));
		citizen.looks().sees(3, "Hecho").reads("Convocatorias", "Universidad del Altiplano");
	}

	private void theStlIsInstalled(FoundingInTasklist founding, Citizen citizen) {
		citizen.sees(4, "Ahora").seesWaiting(4, "Acreditar representantes");
		for (var sector : Sector.values()) {
			done(() -> founding.accredit(sector));
		}
		done(founding::proposeRules);
		done(founding::noteWhoCame);
		citizen.looks().seesWaiting(4, "Firmar el acta de instalación");
		for (var sector : Sector.values()) {
			done(() -> founding.signInstallation(sector));
		}
		citizen.looks().sees(4, "Hecho").sees(5, "Ahora").reads("Documentos y actas", "Acta de instalación")
			.reads("Bitácora", "Los tres sectores firmaron el acta de instalación");
	}

	/** Somebody does something; what follows from it happens. */
	private void done(Runnable act) {
		act.run();
		walk.runJobs();
	}

	private void receptionEnds() {
		var exercise = exercises.findByCode(code()).orElseThrow();
		calls.ofExercise(exercise.id())
			.stream()
			.map(CallSummary::id)
			.map(calls::find)
			.flatMap(Optional::stream)
			.map(call -> call.window().closesAt())
			.max(Comparator.naturalOrder())
			.ifPresent(clock::moveTo);
		walk.runJobs();
	}

	private String code() {
		return exercises.findByTerritoryCodeOrderByCycleNumber(TERRITORY).get(0).code();
	}

}
