package org.tripartita.secretariat.process;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.tripartita.identity.Sector;
import org.tripartita.secretariat.Agenda;
import org.tripartita.secretariat.Foundation;
import org.tripartita.secretariat.RealComposition;
import org.tripartita.secretariat.RulesBook;
import org.tripartita.secretariat.Seat;
import org.tripartita.secretariat.Seats;
import org.tripartita.secretariat.Secretariat;
import org.tripartita.secretariat.SecretariatLog;
import org.tripartita.secretariat.Secretariats;
import org.tripartita.secretariat.VoteUnit;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.TestClock;
import org.tripartita.testing.Walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

/** What is proposed to an STL with data takes effect as it was proposed and shown, once, and only where it still may. */
@ProductTest
class ProposalsProcessTest {

	@Autowired
	private Walk walk;

	@Autowired
	private StlWalk stl;

	@Autowired
	private Foundation foundation;

	@Autowired
	private SessionHolding sessions;

	@Autowired
	private Secretariats secretariats;

	@Autowired
	private Seats seats;

	@Autowired
	private RulesBook book;

	@Autowired
	private SecretariatLog log;

	@Autowired
	private Agenda agenda;

	@Autowired
	private RuntimeService engine;

	@Autowired
	private JdbcClient database;

	@Autowired
	private TestClock clock;

	private Secretariat secretariat;

	private LocalDate day;

	@BeforeEach
	void a_day_on_which_a_session_was_held() {
		day = clock.today().minusDays(2);
	}

	private void lay(String composition) {
		secretariat = foundation.lay(RealComposition.of(composition), stl.territory());
	}

	@Test
	void rules_and_adhesions_are_decided_with_the_text_with_which_they_were_proposed() {
		lay("Campeche");
		propose("SECTOR", "THREE_FIFTHS");
		ask("SURCO A.C.");
		var waiting = agenda.pending(secretariat.id());
		walk.start("organo-garante", secretariat.territoryCode(), StlSessionProcess.KEY, call(waiting));
		stl.answer(secretariat, "userTask_recordAttendance", "organo-garante", stl.present(secretariat.id(), Sector.values()));

		for (var item : waiting) {
			assertThat(stl.refused(secretariat, "userTask_deliberateItem", "organo-garante",
					Map.of("text", item.text() + " Salvo la rotación.", "position", "AGREED_FOR")))
				.startsWith("Este asunto se decide como se propuso");
			stl.answer(secretariat, "userTask_deliberateItem", "organo-garante", Map.of("text", item.text(), "position", "AGREED_FOR"));
		}
		assertThat(waiting).extracting(Agenda.Pending::kind).allMatch(kind -> kind.consensusOnly());
	}

	@Test
	void one_proposal_of_rules_at_a_time_so_that_none_undoes_another() {
		lay("Campeche");
		propose("SECTOR", "THREE_FIFTHS");
		assertThat(walk.refusedStart("gobierno", secretariat.territoryCode(), RulesAmendmentProcess.KEY, rules("SECTOR", "SIMPLE")))
			.startsWith("Este STL ya tiene una propuesta de reglas");
		sessions.decide(secretariat, day, "AGREED_AGAINST");

		assertThat(propose("SECTOR", "SIMPLE")).isWaitingAt("receiveTask_rulesDecided");
	}

	@Test
	void no_free_matter_of_a_session_changes_the_rules_or_excludes_anybody() {
		lay("Campeche");
		var call = call(List.of());
		for (var kind : List.of("RULES", "EXCLUSION")) {
			call.put("freeItems", List.of(Map.of("title", "Reglas", "text", "Sesionar cada mes.", "kind", kind)));
			assertThat(walk.refusedStart("organo-garante", secretariat.territoryCode(), StlSessionProcess.KEY, call)).as(kind)
				.contains("El formulario no pide el dato");
		}
	}

	@Test
	void rules_that_the_seats_no_longer_allow_do_not_come_into_force_and_the_public_reads_why() {
		lay("Campeche");
		var room = propose("MEMBER", "TWO_THIRDS");
		grow(Sector.GOVERNMENT, 3);
		sessions.decide(secretariat, day, "AGREED_FOR");

		assertThat(room).isEnded().hasPassed("endEvent_rulesUnchanged");
		assertThat(secretariats.get(secretariat.id()).rules().voteUnit()).isEqualTo(VoteUnit.SECTOR);
		assertThat(book.of(secretariat.id())).hasSize(1);
		assertThat(log.of(secretariat.id())).extracting(SecretariatLog.Entry::text).anyMatch(text -> text.contains("no entraron en vigor"));
		assertThat(walk.refusedStart("gobierno", secretariat.territoryCode(), RulesAmendmentProcess.KEY, rules("MEMBER", "TWO_THIRDS")))
			.as("it may be proposed again, with the reason that lacks").doesNotContain("ya tiene una propuesta");
	}

	@Test
	void an_organisation_has_one_request_and_may_ask_again_once_it_was_declined() {
		lay("Oaxaca 2015");
		ask("SURCO A.C.");
		assertThat(walk.refusedStart("sociedad-civil", secretariat.territoryCode(), AdhesionProcess.KEY, request("surco a.c.")))
			.startsWith("Ya hay una petición de adhesión");
		sessions.decide(secretariat, day, "AGREED_AGAINST");

		assertThat(ask("SURCO A.C.")).isWaitingAt("receiveTask_adhesionDecided");
	}

	@Test
	void an_adhesion_that_would_bring_the_STL_out_of_balance_by_now_gives_no_seat() {
		lay("Oaxaca 2015");
		database.sql("update secretariat set vote_unit = 'MEMBER' where id = ?").param(secretariat.id()).update();
		walk.start("sociedad-civil", secretariat.territoryCode(), AdhesionProcess.KEY, request("SURCO A.C."));
		walk.start("sociedad-civil", secretariat.territoryCode(), AdhesionProcess.KEY, request("Kybernus A.C."));
		sessions.decide(secretariat, day, "AGREED_FOR");

		var seated = seats.current(secretariat.id()).stream().map(Seat::organisation).filter(List.of("SURCO A.C.", "Kybernus A.C.")::contains).toList();
		assertThat(seated).as("whichever comes first").hasSize(1);
		var other = seated.contains("SURCO A.C.") ? "Kybernus A.C." : "SURCO A.C.";
		assertThat(log.of(secretariat.id())).extracting(SecretariatLog.Entry::text)
			.anyMatch(text -> text.startsWith(other + " no tomó asiento en el STL."));
		assertThat(engine.createProcessInstanceQuery().processDefinitionKey(AdhesionProcess.KEY).processInstanceBusinessKey(secretariat.code()).count())
			.as("no job failed").isZero();
	}

	@Test
	void an_organisation_that_got_a_seat_meanwhile_gets_no_second_one() {
		lay("Oaxaca 2015");
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

	/** More titulars of a sector, as if it had designated them. */
	private void grow(Sector sector, int more) {
		for (int number = 1; number <= more; number++) {
			database.sql("""
					insert into secretariat_seat (id, secretariat_id, sector, organisation, position, powers, alternate, from_day, place_id, origin,
						recorded_by, recorded_at)
					select gen_random_uuid(), secretariat_id, sector, 'Otra ' || cast(? as text), position, powers, false, from_day, gen_random_uuid(), origin,
						recorded_by, recorded_at
					from secretariat_seat where secretariat_id = ? and sector = ? and organisation is not null limit 1
					""").params(number, secretariat.id(), sector.name()).update();
		}
	}

	private Map<String, Object> call(List<Agenda.Pending> items) {
		return new HashMap<>(Map.of("territory", secretariat.territoryCode(), "kind", "ORDINARY", "noticedOn", day.minusDays(15).toString(), "on",
				day.toString(), "at", "10:00", "mode", "IN_PERSON", "place", "Sede del órgano garante", "items",
				items.stream().map(item -> item.id().toString()).toList()));
	}

	private ProcessInstance propose(String unit, String majority) {
		walk.start("gobierno", secretariat.territoryCode(), RulesAmendmentProcess.KEY, rules(unit, majority));
		return room(RulesAmendmentProcess.KEY);
	}

	private Map<String, Object> rules(String unit, String majority) {
		return new HashMap<>(Map.of("territory", secretariat.territoryCode(), "voteUnit", unit, "majority", majority, "noticeDaysOrdinary", 5,
				"noticeDaysExtraordinary", 2, "sessionPeriodDays", 60, "presider", "organo-garante", "secretary", "organo-garante", "task",
				"Hoja de ruta hacia un plan de acción local.", "why", "Así lo quieren los tres sectores."));
	}

	private ProcessInstance ask(String organisation) {
		walk.start("sociedad-civil", secretariat.territoryCode(), AdhesionProcess.KEY, request(organisation));
		return room(AdhesionProcess.KEY);
	}

	private Map<String, Object> request(String organisation) {
		return new HashMap<>(Map.of("territory", secretariat.territoryCode(), "organisation", organisation, "kind", "CSO", "position",
				"Coordinación", "powers", "Acta de asamblea", "why", "Trabaja desde hace años con comunidades de la Mixteca.", "askedOn",
				day.minusDays(30).toString()));
	}

	private ProcessInstance room(String process) {
		return engine.createProcessInstanceQuery().processDefinitionKey(process).processInstanceBusinessKey(secretariat.code()).singleResult();
	}

}
