package org.tripartita.opencall.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tripartita.opencall.process.CallWalk.CONVENER;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.tripartita.identity.Sector;
import org.tripartita.opencall.CallConduct.Conducted;
import org.tripartita.opencall.CallEvaluation.Finished;
import org.tripartita.opencall.CallEvaluation.Judged;
import org.tripartita.opencall.CallEvaluation.Judgement;
import org.tripartita.opencall.CallPurpose;
import org.tripartita.opencall.Dossier;
import org.tripartita.opencall.PanelScoring.Scored;
import org.tripartita.opencall.Panelist;
import org.tripartita.testing.SentStatements;

/** What the convener and the panel finished does not change, and nobody who left holds the others up (R2.4). */
class PanelDutyProcessTest extends OpenCallRoom {

	private static final List<String> DUTY = List.of("gobierno", "sociedad-civil");

	@Autowired
	private JdbcClient database;

	@AfterEach
	void everybody_has_the_mandate_again() {
		database.sql("update appointment set valid_to = null where territory = ? and end_reason is null").param(exercise.territoryCode()).update();
	}

	@Test
	void an_evaluation_does_not_end_before_the_whole_panel_gave_its_points() {
		toThePanel(DUTY, "Primera");
		panelGives("gobierno", "Primera", 9, 9);

		assertThat(finish()).isEqualTo(Finished.INCOMPLETE);
		panelGives("sociedad-civil", "Primera", 8, 8);
		assertThat(finish()).isEqualTo(Finished.DONE);
	}

	@Test
	void who_is_eligible_does_not_change_once_the_panel_scores_and_nothing_once_the_evaluation_ended() {
		toThePanel(DUTY, "Primera");

		assertThat(finds("Primera", false)).isEqualTo(Judged.SETTLED);
		assertThat(finds("Primera", true)).isEqualTo(Judged.DONE);
		panelGives("gobierno", "Primera", 9, 9);
		panelGives("sociedad-civil", "Primera", 8, 8);
		finish();
		assertThat(finds("Primera", true)).isEqualTo(Judged.CLOSED);
		assertThat(panelGives("gobierno", "Primera", 1, 1)).isEqualTo(Scored.CLOSED);
	}

	@Test
	void nobody_becomes_eligible_without_points_while_a_shortage_is_resolved_and_whoever_counts_is_evaluated_again() {
		enter(CallPurpose.SECRETARIAT_SEATS);
		call.publish(CallWalk.seats());
		call.applies(Sector.CIVIL_SOCIETY, "Colectivo");
		call.applies(Sector.CIVIL_SOCIETY, "Sin requisitos");
		call.windowPasses();
		finds("Sin requisitos", false);
		call.judgeAll(8);
		call.finishEvaluation();
		assertThat(call.waiting()).containsExactly("userTask_resolveShortage@organo-garante");

		assertThat(finds("Sin requisitos", true)).isEqualTo(Judged.CLOSED);
		call.resolve("EXTEND");
		call.windowPasses();
		assertThat(call.waiting()).containsExactly("userTask_evaluateApplications@organo-garante");
	}

	@Test
	void a_term_to_correct_lasts_whatever_is_said_of_the_application_meanwhile() {
		enter(CallPurpose.SECRETARIAT_SEATS);
		call.publish(onlyCivilSociety());
		call.applies(Sector.CIVIL_SOCIETY, "Por corregir");
		call.windowPasses();
		assertThat(evaluation.askCorrection(call.callId(), candidate("Por corregir"), "Falta el acta.")).isEqualTo(Judged.DONE);

		assertThat(finds("Por corregir", false)).isEqualTo(Judged.CORRECTION);
		assertThat(finds("Por corregir", true)).isEqualTo(Judged.DONE);
		assertThat(finds("Por corregir", false)).isEqualTo(Judged.CORRECTION);
	}

	@Test
	void whoever_left_the_panel_holds_nobody_up() {
		toThePanel(DUTY, "Primera");
		panelGives("gobierno", "Primera", 9, 9);
		database.sql("update appointment set valid_to = ? where person_id = (select id from person where username = ?)")
			.params(clock.today().minusDays(1), account("sociedad-civil"))
			.update();

		assertThat(scoring.pending(calls.find(call.callId()).orElseThrow())).isEmpty();
		assertThat(finish()).isEqualTo(Finished.DONE);
	}

	@Test
	void a_member_who_does_not_answer_is_excused_with_a_public_reason_and_what_it_began_does_not_count() {
		toThePanel(DUTY, "Primera", "Segunda");
		panelGives("gobierno", "Primera", 9, 9);
		panelGives("gobierno", "Segunda", 5, 5);
		panelGives("sociedad-civil", "Primera", 0, 0);
		var silent = member("sociedad-civil").id();
		assertThat(conduct.excuse(call.callId(), silent, "No responde desde hace un mes.", account(CONVENER))).isEqualTo(Conducted.DONE);
		assertThat(conduct.excuse(call.callId(), silent, "Otra vez.", account(CONVENER))).isEqualTo(Conducted.NOT_SEATED);
		assertThat(conduct.excuse(call.callId(), UUID.randomUUID(), "Nadie.", account(CONVENER))).isEqualTo(Conducted.NOT_SEATED);
		assertThat(panel.memberOf(calls.find(call.callId()).orElseThrow(), account("sociedad-civil"))).isEmpty();
		walk.runJobs();
		call.answer("userTask_completePanel", CONVENER, Map.of("choice", "GO_ON", "reason", "Nadie más del sector puede calificar."));
		assertThat(call.waiting()).as("the other sheet is complete and the task of the excused fell away")
			.containsExactly("userTask_evaluateApplications@organo-garante");
		call.finishEvaluation();

		assertThat(calls.results(call.callId()).get(0).score()).isEqualByComparingTo("90.00");
		assertThat(calls.excuses(call.callId())).containsOnlyKeys(silent);
		assertThat(log()).anyMatch(text -> text.startsWith("Se excusó del panel a Dirección sociedad-civil") && text.contains("No responde"));
	}

	@Test
	void where_all_of_the_panel_were_excused_the_convener_gives_the_points() {
		toThePanel(DUTY, "Primera");
		for (var role : List.of("gobierno", "sociedad-civil")) {
			conduct.excuse(call.callId(), member(role).id(), "Dejó el encargo.", account(CONVENER));
		}
		evaluation.judge(call.callId(), new Judgement(candidate("Primera"), true, null, List.of(7, 7)), account(CONVENER));

		assertThat(finish()).isEqualTo(Finished.DONE);
	}

	@Test
	void no_points_follow_a_declared_conflict() {
		toThePanel(DUTY, "Primera");
		var member = member("gobierno");
		assertThat(scoring.score(call.callId(), member, candidate("Primera"), List.of(), "Trabajé ahí hasta enero.")).isEqualTo(Scored.DONE);

		assertThat(panelGives("gobierno", "Primera", 10, 10)).isEqualTo(Scored.CONFLICT);
		assertThat(scoring.score(call.callId(), member, candidate("Primera"), List.of(), "Trabajé ahí hasta enero de este año.")).isEqualTo(Scored.DONE);
	}

	@Test
	void whoever_changed_to_an_organisation_after_the_bases_were_written_does_not_score_it() {
		toThePanel(DUTY, "Colectivo vecino");
		var before = organisation();
		var organisation = UUID.randomUUID();
		database.sql("insert into organisation (id, territory, recorded_at) values (?, ?, now())").params(organisation, exercise.territoryCode()).update();
		database.sql("insert into organisation_name (organisation_id, valid_from, name) values (?, date '2015-01-01', 'COLECTIVO Vecino')")
			.param(organisation)
			.update();
		actFor(organisation);
		try {
			assertThat(panelGives("gobierno", "Colectivo vecino", 10, 10)).isEqualTo(Scored.OWN);
			assertThat(panelGives("sociedad-civil", "Colectivo vecino", 6, 6)).isEqualTo(Scored.DONE);
		}
		finally {
			actFor(before);
		}
	}

	private UUID organisation() {
		return database.sql("select organisation_id from appointment where person_id = (select id from person where username = ?)")
			.param(account("gobierno"))
			.query(UUID.class)
			.single();
	}

	private void actFor(UUID organisation) {
		database.sql("update appointment set organisation_id = ? where person_id = (select id from person where username = ?)")
			.params(organisation, account("gobierno"))
			.update();
	}

	@Test
	void what_waits_for_the_panel_costs_the_same_statements_however_many_candidates_there_are() throws Exception {
		toThePanel(DUTY, "Primera");
		var few = statements();
		an_exercise();
		toThePanel(DUTY, IntStream.range(0, 12).mapToObj(one -> "Colectivo " + one).toArray(String[]::new));

		assertThat(statements()).isEqualTo(few);
	}

	private int statements() throws Exception {
		var found = calls.find(call.callId()).orElseThrow();
		return SentStatements.of(() -> {
			assertThat(scoring.pending(found)).extracting(Panelist::sector).hasSize(2);
			assertThat(evaluation.dossiers(call.callId()).stream().map(Dossier::candidate)).noneMatch(scoring.convenerScores(found));
		});
	}

	private Finished finish() {
		return evaluation.finish(call.callId(), clock.today(), "Panel de dos cargos.", "Se cuidó la paridad.");
	}

}
