package org.tripartita.secretariat.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.tripartita.identity.Sector;
import org.tripartita.secretariat.Agenda;
import org.tripartita.secretariat.AgendaKind;
import org.tripartita.secretariat.Decision;
import org.tripartita.secretariat.Majority;
import org.tripartita.secretariat.RealComposition;
import org.tripartita.secretariat.Rotation;
import org.tripartita.secretariat.RulesBook;
import org.tripartita.secretariat.SeatBalance;
import org.tripartita.secretariat.SecretariatLife;
import org.tripartita.secretariat.VoteUnit;

/** Other rules take effect as they were proposed and shown, once, and only where they still may (R4.3, G-05). */
class RulesAmendmentProcessTest extends ProposalScene {

	private static final Map<String, Object> ROTATING = Map.of("majority", "THREE_FIFTHS", "remoteAllowed", "NO", "rotationMonths", 6,
			"rotationNext", "sociedad-civil");

	@Autowired
	private SecretariatLife life;

	@Autowired
	private RulesBook book;

	@BeforeEach
	void a_secretariat_with_the_rules_of_its_installation() {
		lay("Campeche");
	}

	@Test
	void the_form_shows_the_rules_in_force_and_what_nobody_touches_does_not_change() {
		begin("organo-garante");
		assertThat(shown("organo-garante")).containsEntry("voteUnit", "SECTOR")
			.containsEntry("composition", SeatBalance.of(seats.current(secretariat.id())).verdict().name())
			.containsEntry("majority", "TWO_THIRDS")
			.containsEntry("noticeDaysOrdinary", secretariat.rules().noticeDaysOrdinary())
			.containsEntry("noticeDaysExtraordinary", secretariat.rules().noticeDaysExtraordinary())
			.containsEntry("sessionPeriodDays", secretariat.rules().sessionPeriodDays())
			.containsEntry("remoteAllowed", "YES")
			.containsEntry("presider", secretariat.rules().presider().role())
			.containsEntry("secretary", secretariat.rules().secretary().role())
			.containsEntry("task", secretariat.rules().task());
		stl.answer(secretariat, "userTask_writeRules", "organo-garante", written("organo-garante", Map.of("noticeDaysOrdinary", 9)));

		assertThat(agenda.pending(secretariat.id())).singleElement().satisfies(item -> assertThat(item.text())
			.containsOnlyOnce(" pasa a ")
			.contains("«%d días hábiles» pasa a «9 días hábiles».".formatted(secretariat.rules().noticeDaysOrdinary())));
	}

	@Test
	void the_consensus_of_a_session_puts_other_rules_in_force_and_the_old_ones_stay_on_record() {
		var room = propose(ROTATING);
		assertThat(agenda.pending(secretariat.id())).singleElement().satisfies(item -> {
			assertThat(item.kind()).isEqualTo(AgendaKind.RULES);
			assertThat(item.kind().consensusOnly()).isTrue();
			assertThat(item.text()).contains("Mayoría en un caso extraordinario: «Dos terceras partes» pasa a «Tres quintas partes».",
					"Sesiones a distancia: «Se permiten» pasa a «No se permiten; solo en persona».", "Cada 6 meses, en este orden");
		});
		sessions.decide(secretariat, day, "AGREED_FOR");

		assertThat(room).isEnded().hasPassed("endEvent_rulesInForce");
		assertThat(secretariats.get(secretariat.id()).rules()).satisfies(rules -> {
			assertThat(rules.majority()).isEqualTo(Majority.THREE_FIFTHS);
			assertThat(rules.remoteAllowed()).isFalse();
			assertThat(rules.rotation()).isEqualTo(new Rotation(6, Sector.CIVIL_SOCIETY));
		});
		var remote = call(List.of());
		remote.putAll(Map.of("noticedOn", clock.today().toString(), "on", clock.today().plusDays(20).toString(), "mode", "HYBRID", "freeItems",
				List.of(Map.of("title", "Calendario", "text", "Acordar el calendario del año."))));
		remote.remove("items");
		assertThat(walk.refusedStart("organo-garante", secretariat.territoryCode(), StlSessionProcess.KEY, remote))
			.startsWith("Las reglas de este STL no permiten sesionar a distancia");
		assertThat(book.of(secretariat.id())).extracting(RulesBook.Edition::inForceOn)
			.containsExactly(day, RealComposition.of("Campeche").on());
		assertThat(book.of(secretariat.id()).get(1).rules().majority()).isEqualTo(Majority.TWO_THIRDS);
	}

	@Test
	void the_decision_says_of_each_rule_how_it_was_and_how_it_is_also_of_one_that_goes() {
		propose(ROTATING);
		sessions.decide(secretariat, day, "AGREED_FOR");
		propose(Map.of("rotationMonths", EMPTIED, "rotationNext", EMPTIED, "task", "Hoja de ruta, calendario y estrategia de participación."));
		sessions.decide(secretariat, day, "AGREED_FOR");

		assertThat(secretariats.get(secretariat.id()).rules().rotation()).isNull();
		assertThat(agenda.decisions(secretariat.id(), 0, 100)).extracting(Decision::text)
			.anyMatch(text -> text.contains("» pasa a «no se dice».") && text.contains("Cada 6 meses, en este orden")
					&& text.contains("Qué hará el STL: «" + secretariat.rules().task() + "» pasa a «Hoja de ruta, calendario"));
	}

	@Test
	void rules_that_the_session_does_not_adopt_change_nothing() {
		var room = propose(ROTATING);
		sessions.decide(secretariat, day, "AGREED_AGAINST");

		assertThat(room).isEnded().hasPassed("endEvent_rulesUnchanged");
		assertThat(secretariats.get(secretariat.id()).rules().majority()).isEqualTo(Majority.TWO_THIRDS);
		assertThat(book.of(secretariat.id())).hasSize(1);
	}

	@Test
	void what_is_written_or_proposed_ends_with_the_secretariat() {
		var writing = begin("sociedad-civil");
		var room = propose(ROTATING);
		life.dissolve(secretariat.id(), clock.today(), null, "Los tres sectores lo acordaron.");
		walk.runJobs();

		assertThat(writing).isEnded().hasPassed("endEvent_rulesWithoutStl");
		assertThat(room).isEnded().hasPassed("endEvent_rulesWithoutStl");
	}

	@Test
	void rules_that_are_the_same_or_turn_to_the_same_sector_are_refused() {
		begin("gobierno");
		assertThat(refused("gobierno", Map.of())).isEqualTo("Las reglas que propones son iguales a las que rigen.");
		assertThat(refused("gobierno", Map.of("rotationMonths", 6, "rotationNext", secretariat.rules().presider().role())))
			.startsWith("La presidencia debe pasar a un sector distinto");
	}

	@Test
	void rules_and_adhesions_are_decided_with_the_text_with_which_they_were_proposed() {
		propose(Map.of("majority", "THREE_FIFTHS"));
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
	void a_session_entered_afterwards_decides_no_rules_that_were_proposed_after_its_notice() {
		propose(Map.of("majority", "THREE_FIFTHS", "proposedOn", day.minusDays(14).toString()));
		var call = call(agenda.pending(secretariat.id()));
		assertThat(walk.refusedStart("organo-garante", secretariat.territoryCode(), StlSessionProcess.KEY, call))
			.contains("no pudo llevar «", "es de un día posterior");
		call.put("noticedOn", day.minusDays(14).toString());

		walk.start("organo-garante", secretariat.territoryCode(), StlSessionProcess.KEY, call);
		assertThat(stl.waiting(secretariat)).anyMatch(task -> task.startsWith("userTask_recordAttendance"));
	}

	@Test
	void rules_are_proposed_neither_in_the_future_nor_before_the_secretariat_was_installed() {
		begin("gobierno");
		assertThat(refused("gobierno", Map.of("majority", "SIMPLE", "proposedOn", clock.today().plusDays(1).toString())))
			.isEqualTo("La fecha no puede ser posterior a hoy.");
		assertThat(refused("gobierno", Map.of("majority", "SIMPLE", "proposedOn", RealComposition.of("Campeche").on().minusDays(1).toString())))
			.startsWith("Las reglas no pueden proponerse antes de que se instalara el STL");
	}

	@Test
	void one_proposal_of_rules_at_a_time_so_that_none_undoes_another() {
		var later = begin("sociedad-civil");
		propose(Map.of("majority", "THREE_FIFTHS"));
		assertThat(walk.refusedStart("gobierno", secretariat.territoryCode(), RulesAmendmentProcess.KEY, Map.of("territory", secretariat.territoryCode())))
			.startsWith("Este STL ya tiene una propuesta de reglas");
		assertThat(refused("sociedad-civil", Map.of("majority", "SIMPLE"))).startsWith("Este STL ya tiene una propuesta de reglas");
		stl.answer(secretariat, "userTask_writeRules", "sociedad-civil", Map.of("choice", "DESIST"));
		assertThat(later).isEnded().hasPassed("endEvent_rulesNotProposed");
		sessions.decide(secretariat, day, "AGREED_AGAINST");

		assertThat(propose(Map.of("majority", "SIMPLE"))).isWaitingAt("receiveTask_rulesDecided");
	}

	@Test
	void a_proposal_whose_process_an_administrator_deleted_leaves_the_agenda_and_makes_room() {
		delete(propose(ROTATING));

		assertThat(agenda.pending(secretariat.id())).isEmpty();
		assertThat(texts()).anyMatch(text -> text.startsWith("La propuesta de cambiar las reglas de operación quedó sin efecto."));
		assertThat(propose(ROTATING)).isWaitingAt("receiveTask_rulesDecided");
	}

	@Test
	void no_free_matter_of_a_session_changes_the_rules_or_excludes_anybody() {
		var call = call(List.of());
		for (var kind : List.of("RULES", "EXCLUSION")) {
			call.put("freeItems", List.of(Map.of("title", "Reglas", "text", "Sesionar cada mes.", "kind", kind)));
			assertThat(walk.refusedStart("organo-garante", secretariat.territoryCode(), StlSessionProcess.KEY, call)).as(kind)
				.contains("El formulario no pide el dato");
		}
	}

	@Test
	void rules_that_the_seats_no_longer_allow_do_not_come_into_force_and_the_public_reads_why() {
		var room = propose(Map.of("voteUnit", "MEMBER"));
		grow(Sector.GOVERNMENT, 3);
		sessions.decide(secretariat, day, "AGREED_FOR");

		assertThat(room).isEnded().hasPassed("endEvent_rulesUnchanged");
		assertThat(secretariats.get(secretariat.id()).rules().voteUnit()).isEqualTo(VoteUnit.SECTOR);
		assertThat(book.of(secretariat.id())).hasSize(1);
		assertThat(texts()).anyMatch(text -> text.contains("no entraron en vigor"));
		begin("gobierno");
		assertThat(refused("gobierno", Map.of("voteUnit", "MEMBER"))).as("it may be proposed again, with the reason that lacks")
			.doesNotContain("ya tiene una propuesta");
	}

	private String refused(String sector, Map<String, ?> changes) {
		return stl.refused(secretariat, "userTask_writeRules", sector, written(sector, changes));
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

}
