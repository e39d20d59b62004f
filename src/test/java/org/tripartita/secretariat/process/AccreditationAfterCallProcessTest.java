package org.tripartita.secretariat.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.tripartita.exercise.Exercise;
import org.tripartita.exercise.ExerciseLog;
import org.tripartita.exercise.LogEntry;
import org.tripartita.identity.Sector;
import org.tripartita.opencall.CallPurpose;
import org.tripartita.opencall.process.CallWalk;
import org.tripartita.secretariat.Seat;
import org.tripartita.secretariat.Seats;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.TestClock;
import org.tripartita.testing.Walk;
import org.tripartita.workflow.Processes;
import org.tripartita.workflow.RoomVariables;

/** What an open call decided is not undone in silence when a sector accredits (R2.4, E2f). */
@ProductTest
class AccreditationAfterCallProcessTest {

	private static final String REASON = "El Colectivo elegido renunció por escrito antes de la instalación.";

	@Autowired
	private Walk walk;

	@Autowired
	private StlWalk stl;

	@Autowired
	private TestClock clock;

	@Autowired
	private CallWalk.Parts callWalks;

	@Autowired
	private ExerciseLog log;

	@Autowired
	private Seats seats;

	private Exercise exercise;

	@BeforeEach
	void civil_society_was_called_for_and_colectivo_elegido_was_designated() {
		exercise = walk.exercise(stl.territory(), clock.today().minusDays(80));
		walk.enter("open-call", exercise, Processes.facts().with(RoomVariables.PURPOSE, CallPurpose.SECRETARIAT_SEATS.name()));
		var call = callWalks.in(exercise);
		var places = new HashMap<>(CallWalk.seats());
		places.putAll(Map.of("governmentPlaces", 0, "oversightBodyPlaces", 0));
		call.publish(places);
		call.applies(Sector.CIVIL_SOCIETY, "Colectivo elegido");
		call.applies(Sector.CIVIL_SOCIETY, "Colectivo que sigue");
		call.windowPasses();
		call.judgeAll(9);
		call.finishEvaluation();
		call.allAccept();
		walk.enter(SecretariatInstallationProcess.KEY, exercise, Processes.facts());
	}

	@Test
	void whoever_was_designated_is_accredited_without_a_word() {
		accredits("sociedad-civil", "COLECTIVO elegido ", null);

		assertThat(seated()).containsExactly("COLECTIVO elegido");
		assertThat(texts()).noneMatch(text -> text.contains("se apartó de la convocatoria"));
	}

	@Test
	void a_sector_that_departs_from_the_call_says_why_in_public_and_once() {
		assertThat(walk.refused(exercise.id(), "userTask_accreditRepresentatives", "sociedad-civil", accreditation("Otro colectivo", null)))
			.contains("No acreditas a: Colectivo elegido.", "sin que la convocatoria lo designara a: Otro colectivo.");
		assertThat(seated()).isEmpty();
		accredits("sociedad-civil", "Otro colectivo", REASON);

		assertThat(seated()).containsExactly("Otro colectivo");
		assertThat(texts()).filteredOn(text -> text.startsWith("Sociedad civil se apartó de la convocatoria")).singleElement().asString()
			.contains("Designadas sin acreditar: Colectivo elegido. Acreditadas sin designación: Otro colectivo.", REASON);
	}

	@Test
	void a_sector_for_which_nobody_was_called_decides_alone() {
		accredits("gobierno", "Contraloría", null);

		assertThat(seats.current(stl.of(exercise).id())).extracting(Seat::organisation).contains("Contraloría");
	}

	private void accredits(String role, String organisation, String reason) {
		walk.answer(exercise.id(), "userTask_accreditRepresentatives", role, accreditation(organisation, reason));
	}

	private Map<String, Object> accreditation(String organisation, String reason) {
		var answer = new HashMap<String, Object>(Map.of("designatedOn", clock.today().toString(), "representatives", List.of(Map.of("organisation",
				organisation, "position", "Coordinación", "powers", "Carta de designación", "part", "TITULAR"))));
		if (reason != null) {
			answer.put("departureReason", reason);
		}
		return answer;
	}

	private List<String> seated() {
		return seats.current(stl.of(exercise).id()).stream().filter(seat -> seat.sector() == Sector.CIVIL_SOCIETY).map(Seat::organisation).toList();
	}

	private List<String> texts() {
		return log.of(exercise.id()).stream().map(LogEntry::text).toList();
	}

}
