package org.tripartita.secretariat.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.tripartita.exercise.Exercise;
import org.tripartita.identity.Sector;
import org.tripartita.opencall.CallEvaluation;
import org.tripartita.opencall.CallPurpose;
import org.tripartita.opencall.CallReception;
import org.tripartita.opencall.Designated;
import org.tripartita.opencall.OpenCalls;
import org.tripartita.opencall.process.CallWalk;
import org.tripartita.secretariat.Seat;
import org.tripartita.secretariat.SeatOrigin;
import org.tripartita.secretariat.Seats;
import org.tripartita.secretariat.Secretariat;
import org.tripartita.secretariat.SecretariatLog;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.TestClock;
import org.tripartita.testing.Walk;
import org.tripartita.workflow.Processes;

/** A declared vacancy of an STL that stands is filled by a call under the rules of its integration (X4; step 2). */
@ProductTest
class ReplacementCallProcessTest {

	private static final String REASON = "La organización que ocupaba el lugar dejó el espacio en agosto.";

	@Autowired
	private Walk walk;

	@Autowired
	private StlWalk stl;

	@Autowired
	private TestClock clock;

	@Autowired
	private OpenCalls calls;

	@Autowired
	private CallReception reception;

	@Autowired
	private CallEvaluation evaluation;

	@Autowired
	private SecretariatLog log;

	@Autowired
	private Seats seats;

	private Exercise exercise;

	private Secretariat secretariat;

	private CallWalk call;

	@BeforeEach
	void an_stl_with_a_declared_vacancy_in_each_sector() {
		exercise = walk.exercise(stl.territory(), clock.today().minusDays(80));
		walk.enter(SecretariatInstallationProcess.KEY, exercise, Processes.facts());
		secretariat = stl.installed(exercise, clock.today().minusDays(40), StlWalk.rules(clock.today().minusDays(40)));
		call = new CallWalk(walk, clock, calls, reception, evaluation, exercise);
	}

	@Test
	void a_sector_calls_for_its_own_vacancy_and_whoever_is_designated_is_known_to_the_stl() {
		walk.start("sociedad-civil", exercise.territoryCode(), ReplacementCallProcess.KEY, vacancy("sociedad-civil"));
		var shown = walk.sentToBrowser(walk.task(exercise.id(), "userTask_draftCall", "organo-garante"));
		assertThat(shown).containsEntry("civilSocietyPlaces", 1).containsEntry("governmentPlaces", 0);
		assertThat(String.valueOf(shown.get("civilSocietyProfile"))).contains("reconocida por sus pares");
		call.publish(onlyCivilSociety());
		assertThat(walk.refusedStart("organo-garante", exercise.territoryCode(), ReplacementCallProcess.KEY, vacancy("gobierno")))
			.isEqualTo("Ya hay una convocatoria en curso para cubrir una vacante de ese STL.");
		call.applies(Sector.CIVIL_SOCIETY, "Colectivo nuevo");
		call.windowPasses();
		call.judgeAll(9);
		call.finishEvaluation();
		call.allAccept();

		assertThat(calls.designated(exercise.id(), CallPurpose.REPLACEMENT)).extracting(Designated::organisation).containsExactly("Colectivo nuevo");
		assertThat(calls.selectedForSeats(exercise.id())).extracting(Designated::organisation).containsExactly("Colectivo nuevo");
		assertThat(calls.designated(exercise.id(), CallPurpose.SECRETARIAT_SEATS)).isEmpty();
		assertThat(texts()).anyMatch(text -> text.startsWith("Se convoca para cubrir una vacante") && text.contains(REASON))
			.anyMatch(text -> text.contains("designó a Colectivo nuevo"));
	}

	@Test
	void whoever_the_call_designated_takes_the_vacant_place_with_the_paper_of_its_sector() {
		walk.start("sociedad-civil", exercise.territoryCode(), ReplacementCallProcess.KEY, vacancy("sociedad-civil"));
		call.publish(onlyCivilSociety());
		call.applies(Sector.CIVIL_SOCIETY, "Colectivo nuevo");
		call.windowPasses();
		call.judgeAll(9);
		call.finishEvaluation();
		call.allAccept();
		var vacant = vacant();
		assertThat(walk.refusedStart("sociedad-civil", exercise.territoryCode(), SeatChangeProcess.KEY, filled(vacant, "Otro colectivo")))
			.startsWith("Ninguna convocatoria");
		walk.start("sociedad-civil", exercise.territoryCode(), SeatChangeProcess.KEY, filled(vacant, "Colectivo nuevo"));
		stl.answer(secretariat, "userTask_recordSeatChange", "organo-garante", Map.of("decision", "RECORD"));

		assertThat(seats.current(secretariat.id())).anySatisfy(seat -> {
			assertThat(seat.organisation()).isEqualTo("Colectivo nuevo");
			assertThat(seat.place().id()).isEqualTo(vacant.place().id());
			assertThat(seat.tenure().origin()).isEqualTo(SeatOrigin.OPEN_CALL);
		});
		assertThat(walk.refusedStart("sociedad-civil", exercise.territoryCode(), ReplacementCallProcess.KEY, vacancy("sociedad-civil")))
			.isEqualTo("El sector Sociedad civil no tiene ninguna vacante declarada en ese STL.");
	}

	private Seat vacant() {
		return seats.current(secretariat.id())
			.stream()
			.filter(seat -> seat.vacant() && seat.sector() == Sector.CIVIL_SOCIETY)
			.findFirst()
			.orElseThrow();
	}

	private Map<String, Object> filled(Seat vacant, String organisation) {
		return Map.of("territory", exercise.territoryCode(), "seat", vacant.id().toString(), "kind", "FILL", "actedOn", clock.today().toString(),
				"organisation", organisation, "position", "Coordinación", "powers", "Acta de asamblea", "origin", "OPEN_CALL");
	}

	@Test
	void a_call_that_finds_nobody_leaves_the_vacancy_in_sight() {
		walk.start("organo-garante", exercise.territoryCode(), ReplacementCallProcess.KEY, vacancy("sociedad-civil"));
		call.publish(onlyCivilSociety());
		call.windowPasses();
		call.resolve("VOID");

		assertThat(calls.selectedForSeats(exercise.id())).isEmpty();
		assertThat(texts()).noneMatch(text -> text.contains("designó"));
		assertThat(walk.waiting(exercise.id())).isEmpty();
	}

	@Test
	void no_sector_calls_for_the_place_of_another() {
		assertThat(walk.refusedStart("gobierno", exercise.territoryCode(), ReplacementCallProcess.KEY, vacancy("sociedad-civil"))).isNotBlank();
		assertThat(walk.waiting(exercise.id())).isEmpty();
	}

	private Map<String, Object> vacancy(String sector) {
		return Map.of("territory", exercise.territoryCode(), "sector", sector, "reason", REASON);
	}

	private static Map<String, Object> onlyCivilSociety() {
		var fields = new HashMap<>(CallWalk.seats());
		fields.put("governmentPlaces", 0);
		fields.put("oversightBodyPlaces", 0);
		return fields;
	}

	private List<String> texts() {
		return log.of(secretariat.id()).stream().map(SecretariatLog.Entry::text).toList();
	}

}
