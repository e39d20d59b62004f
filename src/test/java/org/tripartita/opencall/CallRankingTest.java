package org.tripartita.opencall;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.tripartita.identity.Sector;

/** A tie is broken by the steps that were published with the call, in their order (R2.3, R2.4). */
class CallRankingTest {

	private static final List<TieBreak> ALL = List.of(TieBreak.values());

	@Test
	void the_better_total_comes_first_whatever_the_rule_for_ties_says() {
		assertThat(order(ALL, one("Primera", Gender.MAN, 8, 8), one("Segunda", null, 8, 9), one("Tercera", Gender.WOMAN, 9, 9)))
			.containsExactly("Tercera", "Segunda", "Primera");
	}

	@Test
	void of_equal_totals_the_better_mark_for_the_heaviest_criterion_comes_first() {
		assertThat(order(ALL, one("Pareja", Gender.WOMAN, 6, 8), one("Dispareja", Gender.WOMAN, 8, 5)))
			.as("60 and 40 percent: 68 points each").containsExactly("Dispareja", "Pareja");
	}

	@Test
	void then_the_gender_with_fewer_places_ahead_and_each_place_counts_for_the_next() {
		assertThat(order(ALL, one("Mejor", Gender.MAN, 9, 9), one("Hombre", Gender.MAN, 8, 8), one("Mujer", Gender.WOMAN, 8, 8),
				one("Otra", Gender.WOMAN, 8, 8), one("No lo dice", null, 8, 8)))
			.containsExactly("Mejor", "Mujer", "Hombre", "Otra", "No lo dice");
	}

	@Test
	void a_call_whose_bases_do_not_name_parity_goes_by_arrival() {
		assertThat(order(List.of(TieBreak.HEAVIEST_CRITERION, TieBreak.ARRIVAL), one("Hombre", Gender.MAN, 8, 8),
				one("Mujer", Gender.WOMAN, 8, 8), one("Otro", Gender.MAN, 8, 8)))
			.containsExactly("Hombre", "Mujer", "Otro");
	}

	@Test
	void what_was_given_again_takes_the_place_of_the_earlier_points() {
		var first = one("Revisada", null, 10, 10);
		var second = one("Segunda", null, 7, 7);
		var again = Map.of(first.candidate().id(), List.of(BigDecimal.valueOf(5), BigDecimal.valueOf(5)));

		assertThat(new CallRanking(call(ALL), again).order(List.of(first, second))).extracting(one -> one.candidate().organisation())
			.containsExactly("Segunda", "Revisada");
		assertThat(new CallRanking(call(ALL), again).score(first)).isEqualByComparingTo("50.00");
	}

	@Test
	void an_interview_counts_apart_with_its_published_weight_and_whom_nobody_heard_is_judged_by_the_criteria() {
		var heard = one("Oída", null, 8, 8);
		var unheard = one("No oída", null, 8, 8);
		var ranking = new CallRanking(call(ALL), Map.of(), Map.of(heard.candidate().id(), BigDecimal.valueOf(9.5)));

		assertThat(ranking.score(heard)).as("80 and 20 percent").isEqualByComparingTo("83.00");
		assertThat(ranking.interview(heard)).isEqualByComparingTo("95.00");
		assertThat(ranking.score(unheard)).isEqualByComparingTo("80.00");
		assertThat(ranking.interview(unheard)).isNull();
	}

	@Test
	void the_decision_puts_parity_before_arrival_where_places_are_integrated() {
		assertThat(TieBreak.inForce(CallPurpose.SECRETARIAT_SEATS)).containsExactly(TieBreak.HEAVIEST_CRITERION,
				TieBreak.LESS_REPRESENTED_GENDER, TieBreak.ARRIVAL);
		assertThat(TieBreak.inForce(CallPurpose.FACILITATOR)).containsExactly(TieBreak.HEAVIEST_CRITERION, TieBreak.ARRIVAL);
	}

	private static List<String> order(List<TieBreak> steps, Dossier... arrived) {
		return new CallRanking(call(steps), Map.of()).order(List.of(arrived)).stream().map(one -> one.candidate().organisation()).toList();
	}

	private static Dossier one(String organisation, @Nullable Gender gender, int heavier, int lighter) {
		var candidate = new Candidate(UUID.randomUUID(), UUID.randomUUID(), "CV-" + organisation, Sector.CIVIL_SOCIETY, organisation, "Coordinación",
				SelectionMode.OPEN_CALL, null, ApplicationStatus.ELIGIBLE, null, null, null, null, null, null, null);
		return new Dossier(candidate, "Motivación", null, false, new ArrayList<>(List.of(heavier, lighter)), List.of(), gender);
	}

	private static OpenCall call(List<TieBreak> steps) {
		return new OpenCall(UUID.randomUUID(), UUID.randomUUID(), CallPurpose.SECRETARIAT_SEATS, "Convocatoria",
				new OpenCall.Bases("Bases", "Requisitos", "Radio", "Aviso"), List.of(new Seat(Sector.CIVIL_SOCIETY, 1, "Perfil")),
				List.of(new Criterion("Trayectoria", 60), new Criterion("Diálogo", 40)), CallState.CLOSED,
				new OpenCall.Window(LocalDate.EPOCH, LocalDate.EPOCH, Instant.EPOCH, false, null, null), null, null, null, List.of(),
				List.of(), null, 0, null, steps, 20);
	}

}
