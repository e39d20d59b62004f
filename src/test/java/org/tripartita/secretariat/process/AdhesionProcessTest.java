package org.tripartita.secretariat.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.tripartita.identity.Sector;
import org.tripartita.secretariat.Composition;
import org.tripartita.secretariat.Foundation;
import org.tripartita.secretariat.RealComposition;
import org.tripartita.secretariat.Seat;
import org.tripartita.secretariat.SeatOrigin;
import org.tripartita.secretariat.Seats;
import org.tripartita.secretariat.Secretariat;
import org.tripartita.secretariat.Secretariats;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.TestClock;
import org.tripartita.testing.Walk;

/** Oaxaca keeps the invitation to adhere open [S4:84]. */
@ProductTest
class AdhesionProcessTest {

	@Autowired
	private Walk walk;

	@Autowired
	private StlWalk stl;

	@Autowired
	private Foundation foundation;

	@Autowired
	private SessionHolding sessions;

	@Autowired
	private Seats seats;

	@Autowired
	private Secretariats secretariats;

	@Autowired
	private RuntimeService engine;

	@Autowired
	private TestClock clock;

	private Secretariat oaxaca;

	private LocalDate day;

	@BeforeEach
	void the_secretariat_of_oaxaca_in_2015() {
		oaxaca = foundation.lay(RealComposition.of("Oaxaca 2015"), stl.territory());
		day = clock.today().minusDays(2);
	}

	@Test
	void an_organisation_that_a_session_accepts_sits_from_that_day_and_the_balance_is_judged_anew() {
		var room = ask("SURCO A.C.");
		assertThat(room).isWaitingAt("receiveTask_adhesionDecided");
		sessions.decide(oaxaca, day, "AGREED_FOR");

		assertThat(room).isEnded().hasPassed("endEvent_adhered");
		assertThat(seats.of(oaxaca.id(), day)).filteredOn(seat -> seat.tenure().origin() == SeatOrigin.ADHESION)
			.singleElement()
			.satisfies(seat -> {
				assertThat(seat.organisation()).isEqualTo("SURCO A.C.");
				assertThat(seat.sector()).isEqualTo(Sector.CIVIL_SOCIETY);
				assertThat(seat.from()).isEqualTo(day);
			});
		assertThat(seats.of(oaxaca.id(), day.minusDays(1))).extracting(Seat::organisation).doesNotContain("SURCO A.C.");
		assertThat(secretariats.get(oaxaca.id()).composition()).isEqualTo(Composition.BALANCED);

		ask("Kybernus A.C.");
		sessions.decide(oaxaca, day, "AGREED_FOR");
		assertThat(secretariats.get(oaxaca.id()).composition()).isEqualTo(Composition.UNBALANCED_WARN);
	}

	@Test
	void an_organisation_that_the_session_does_not_accept_has_no_seat() {
		var room = ask("Kybernus A.C.");
		sessions.decide(oaxaca, day, "AGREED_AGAINST");

		assertThat(room).isEnded().hasPassed("endEvent_notAdhered");
		assertThat(seats.current(oaxaca.id())).extracting(Seat::organisation).doesNotContain("Kybernus A.C.");
	}

	@Test
	void nobody_joins_twice_nor_before_the_secretariat_stood() {
		assertThat(walk.refusedStart("sociedad-civil", oaxaca.territoryCode(), AdhesionProcess.KEY, answer("Kanda A.C.")))
			.isEqualTo("«Kanda A.C.» ya tiene un asiento en este STL.");
		var early = answer("SURCO A.C.");
		early.put("askedOn", "2015-01-01");
		assertThat(walk.refusedStart("sociedad-civil", oaxaca.territoryCode(), AdhesionProcess.KEY, early))
			.startsWith("La petición no puede ser anterior");
		var legislature = answer("Congreso");
		legislature.put("kind", "LEGISLATIVE");
		assertThat(walk.refusedStart("sociedad-civil", oaxaca.territoryCode(), AdhesionProcess.KEY, legislature)).contains("no es de este sector");
	}

	private ProcessInstance ask(String organisation) {
		walk.start("sociedad-civil", oaxaca.territoryCode(), AdhesionProcess.KEY, answer(organisation));
		return engine.createProcessInstanceQuery()
			.processDefinitionKey(AdhesionProcess.KEY)
			.processInstanceBusinessKey(oaxaca.code())
			.singleResult();
	}

	private Map<String, Object> answer(String organisation) {
		return new HashMap<>(Map.of("territory", oaxaca.territoryCode(), "organisation", organisation, "kind", "CSO", "position",
				"Coordinación", "powers", "Acta de asamblea", "why", "Trabaja desde hace años con comunidades de la Mixteca.", "askedOn",
				day.minusDays(30).toString()));
	}

}
