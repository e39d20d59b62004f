package org.tripartita.secretariat.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.tripartita.identity.Sector;
import org.tripartita.secretariat.Composition;
import org.tripartita.secretariat.Seat;
import org.tripartita.secretariat.SeatOrigin;

/** Oaxaca keeps the invitation to adhere open [S4:84]. */
class AdhesionProcessTest extends ProposalScene {

	@BeforeEach
	void the_secretariat_of_oaxaca_in_2015() {
		lay("Oaxaca 2015");
	}

	@Test
	void an_organisation_that_a_session_accepts_sits_from_that_day_and_the_balance_is_judged_anew() {
		var room = ask("SURCO A.C.");
		assertThat(room).isWaitingAt("receiveTask_adhesionDecided");
		sessions.decide(secretariat, day, "AGREED_FOR");

		assertThat(room).isEnded().hasPassed("endEvent_adhered");
		assertThat(seats.of(secretariat.id(), day)).filteredOn(seat -> seat.tenure().origin() == SeatOrigin.ADHESION)
			.singleElement()
			.satisfies(seat -> {
				assertThat(seat.organisation()).isEqualTo("SURCO A.C.");
				assertThat(seat.sector()).isEqualTo(Sector.CIVIL_SOCIETY);
				assertThat(seat.from()).isEqualTo(day);
			});
		assertThat(seats.of(secretariat.id(), day.minusDays(1))).extracting(Seat::organisation).doesNotContain("SURCO A.C.");
		assertThat(secretariats.get(secretariat.id()).composition()).isEqualTo(Composition.BALANCED);

		ask("Kybernus A.C.");
		sessions.decide(secretariat, day, "AGREED_FOR");
		assertThat(secretariats.get(secretariat.id()).composition()).isEqualTo(Composition.UNBALANCED_WARN);
	}

	@Test
	void an_organisation_that_the_session_does_not_accept_has_no_seat() {
		var room = ask("Kybernus A.C.");
		sessions.decide(secretariat, day, "AGREED_AGAINST");

		assertThat(room).isEnded().hasPassed("endEvent_notAdhered");
		assertThat(seats.current(secretariat.id())).extracting(Seat::organisation).doesNotContain("Kybernus A.C.");
	}

	@Test
	void nobody_joins_twice_nor_before_the_secretariat_stood() {
		assertThat(refusedAdhesion(request("Kanda A.C.")))
			.isEqualTo("«Kanda A.C.» ya tiene un asiento en este STL.");
		var early = request("SURCO A.C.");
		early.put("askedOn", "2015-01-01");
		assertThat(refusedAdhesion(early))
			.startsWith("La petición no puede ser anterior");
		var legislature = request("Congreso");
		legislature.put("kind", "LEGISLATIVE");
		assertThat(refusedAdhesion(legislature)).contains("no es de este sector");
	}

	@Test
	void an_organisation_has_one_request_and_may_ask_again_once_it_was_declined() {
		ask("SURCO A.C.");
		assertThat(refusedAdhesion(request("surco a.c.")))
			.startsWith("Ya hay una petición de adhesión");
		sessions.decide(secretariat, day, "AGREED_AGAINST");

		assertThat(ask("SURCO A.C.")).isWaitingAt("receiveTask_adhesionDecided");
	}

	@Test
	void an_adhesion_that_would_bring_the_STL_out_of_balance_by_now_gives_no_seat() {
		database.sql("update secretariat set vote_unit = 'MEMBER' where id = ?").param(secretariat.id()).update();
		walk.start("sociedad-civil", secretariat.territoryCode(), AdhesionProcess.KEY, request("SURCO A.C."));
		walk.start("sociedad-civil", secretariat.territoryCode(), AdhesionProcess.KEY, request("Kybernus A.C."));
		sessions.decide(secretariat, day, "AGREED_FOR");

		var seated = seats.current(secretariat.id()).stream().map(Seat::organisation).filter(List.of("SURCO A.C.", "Kybernus A.C.")::contains).toList();
		assertThat(seated).as("whichever comes first").hasSize(1);
		var other = seated.contains("SURCO A.C.") ? "Kybernus A.C." : "SURCO A.C.";
		assertThat(texts()).anyMatch(text -> text.startsWith(other + " no tomó asiento en el STL."));
		assertThat(engine.createProcessInstanceQuery().processDefinitionKey(AdhesionProcess.KEY).processInstanceBusinessKey(secretariat.code()).count())
			.as("no job failed").isZero();
	}

	@Test
	void an_organisation_that_got_a_seat_meanwhile_gets_no_second_one() {
		var room = ask("SURCO A.C.");
		database.sql("""
				insert into secretariat_seat (id, secretariat_id, sector, organisation, position, powers, alternate, from_day, place_id, origin,
					recorded_by, recorded_at)
				select gen_random_uuid(), secretariat_id, sector, 'SURCO A.C.', position, powers, false, from_day, gen_random_uuid(), origin,
					recorded_by, recorded_at
				from secretariat_seat where secretariat_id = ? and sector = 'CIVIL_SOCIETY' and organisation is not null limit 1
				""").param(secretariat.id()).update();
		sessions.decide(secretariat, day, "AGREED_FOR");

		assertThat(room).isEnded().hasPassed("endEvent_notAdhered");
		assertThat(seats.current(secretariat.id())).filteredOn(seat -> "SURCO A.C.".equals(seat.organisation())).hasSize(1);
	}

	@Test
	void a_session_entered_afterwards_decides_nothing_that_was_asked_for_after_its_notice() {
		var late = request("SURCO A.C.");
		late.put("askedOn", day.toString());
		started(AdhesionProcess.KEY, "sociedad-civil", late);
		var call = call(agenda.pending(secretariat.id()));
		assertThat(walk.refusedStart("organo-garante", secretariat.territoryCode(), StlSessionProcess.KEY, call))
			.contains("no pudo llevar «", "SURCO A.C.", "es de un día posterior");
		call.put("noticedOn", day.toString());

		walk.start("organo-garante", secretariat.territoryCode(), StlSessionProcess.KEY, call);
		assertThat(stl.waiting(secretariat)).anyMatch(task -> task.startsWith("userTask_recordAttendance"));
	}

	@Test
	void a_request_whose_process_an_administrator_deleted_leaves_the_agenda_and_may_be_made_again() {
		delete(ask("SURCO A.C."));

		assertThat(agenda.pending(secretariat.id())).isEmpty();
		assertThat(texts()).anyMatch(text -> text.startsWith("SURCO A.C. no tomó asiento en el STL. La administración del sistema"));
		assertThat(ask("SURCO A.C.")).isWaitingAt("receiveTask_adhesionDecided");
	}

}
