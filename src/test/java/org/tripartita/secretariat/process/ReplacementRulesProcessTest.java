package org.tripartita.secretariat.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.tripartita.exercise.Exercise;
import org.tripartita.identity.Sector;
import org.tripartita.opencall.CallBalance;
import org.tripartita.opencall.CallEvaluation;
import org.tripartita.opencall.CallReception;
import org.tripartita.opencall.OpenCalls;
import org.tripartita.opencall.process.CallWalk;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.TestClock;
import org.tripartita.testing.Walk;
import org.tripartita.workflow.Processes;

/** One call at a time for a vacancy, for its own places only, seen with those who sit already (X4; R2.2). */
@ProductTest
class ReplacementRulesProcessTest {

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
	private CallBalance balance;

	private Exercise exercise;

	private CallWalk call;

	@BeforeEach
	void an_stl_with_a_declared_vacancy_in_each_sector() {
		exercise = walk.exercise(stl.territory(), clock.today().minusDays(80));
		walk.enter(SecretariatInstallationProcess.KEY, exercise, Processes.facts());
		stl.installed(exercise, clock.today().minusDays(40), StlWalk.rules(clock.today().minusDays(40)));
		call = new CallWalk(walk, clock, calls, reception, evaluation, exercise);
	}

	@Test
	void a_second_call_does_not_begin_while_the_first_is_being_written_and_may_once_it_ended() {
		begin("sociedad-civil");
		assertThat(walk.refusedStart("organo-garante", exercise.territoryCode(), ReplacementCallProcess.KEY, vacancy("gobierno")))
			.isEqualTo("Ya hay una convocatoria en curso para cubrir una vacante de ese STL.");
		endsWithNobody("civilSociety");

		begin("gobierno");
	}

	@Test
	void a_call_for_a_vacancy_offers_no_other_seats() {
		begin("sociedad-civil");
		var sentence = "Esta convocatoria es para la vacante del sector Sociedad civil: ofrece a ese sector hasta 1 lugar y a ningún otro.";

		for (var other : new Object[][] { { "governmentPlaces", 1 }, { "civilSocietyPlaces", 2 } }) {
			var fields = seats("civilSociety");
			fields.put(String.valueOf(other[0]), other[1]);
			assertThat(walk.refused(exercise.id(), "userTask_draftCall", "organo-garante", written(fields))).isEqualTo(sentence);
		}
	}

	@Test
	void a_call_replaces_the_one_that_found_nobody_for_the_same_sector_only() {
		begin("sociedad-civil");
		var first = endsWithNobody("civilSociety");
		begin("gobierno");
		var other = endsWithNobody("government");
		begin("sociedad-civil");
		call.publish(seats("civilSociety"));

		assertThat(calls.find(other).orElseThrow().reissueOf()).isNull();
		assertThat(calls.find(call.callId()).orElseThrow().reissueOf()).isEqualTo(first);
	}

	@Test
	void whoever_designates_for_a_vacancy_sees_the_whole_bench() {
		begin("sociedad-civil");
		call.publish(seats("civilSociety"));
		call.applies(Sector.CIVIL_SOCIETY, "Colectivo nuevo");
		call.windowPasses();
		call.judgeAll(9);
		call.finishEvaluation();
		var picture = balance.picture(call.callId());

		assertThat(picture.called()).allSatisfy((sector, count) -> assertThat(count).isPositive());
		assertThat(picture.called().get(Sector.CIVIL_SOCIETY)).isEqualTo(picture.called().get(Sector.GOVERNMENT) + 1);
		assertThat(picture.composition()).isNotEqualTo("BLOCK");
	}

	private void begin(String sector) {
		walk.start(sector, exercise.territoryCode(), ReplacementCallProcess.KEY, vacancy(sector));
	}

	private UUID endsWithNobody(String sector) {
		call.publish(seats(sector));
		var id = call.callId();
		call.windowPasses();
		call.resolve("VOID");
		return id;
	}

	private Map<String, Object> vacancy(String sector) {
		return Map.of("territory", exercise.territoryCode(), "sector", sector, "reason", "La organización que ocupaba el lugar dejó el espacio.");
	}

	private static Map<String, Object> seats(String only) {
		var fields = new HashMap<>(CallWalk.seats());
		for (var sector : new String[] { "government", "oversightBody", "civilSociety" }) {
			fields.put(sector + "Places", sector.equals(only) ? 1 : 0);
		}
		return fields;
	}

	private Map<String, Object> written(Map<String, Object> fields) {
		var answer = new HashMap<String, Object>(Map.of("held", "NO", "closesOn", clock.today().plusDays(20).toString(), "bases", "El STL convoca a cubrir el lugar que quedó vacante en agosto.",
				"requirements", "Trayectoria de diálogo en la entidad.", "outreach", "Radio comunitaria y visitas a las regiones.", "privacyNotice", "Los datos de contacto solo se usan para esta convocatoria."));
		answer.putAll(fields);
		return answer;
	}

}
