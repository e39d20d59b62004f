package org.tripartita.opencall.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tripartita.opencall.process.CallWalk.CONVENER;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.tripartita.identity.Sector;
import org.tripartita.opencall.CallEvaluation.Judgement;
import org.tripartita.opencall.CallInterviews;
import org.tripartita.opencall.CallInterviews.Moved;
import org.tripartita.opencall.CallInterviews.Slot;
import org.tripartita.opencall.CallPurpose;
import org.tripartita.opencall.Candidate;
import org.tripartita.opencall.PanelScoring.Scored;
import org.tripartita.testing.SuccessionWalk;

/** Interviews are announced in the bases, set for each eligible candidate, and scored apart once they were held. */
class InterviewProcessTest extends OpenCallRoom {

	@Autowired
	private CallInterviews interviews;

	@Autowired
	private SuccessionWalk others;

	@Test
	void interviews_are_held_before_they_are_scored_and_count_with_their_published_weight() {
		eligible("Primera", "Segunda");
		assertThat(panelGives("gobierno", "Primera", 8, 8)).as("the dossier can be scored before").isEqualTo(Scored.DONE);
		assertThat(scoring.scoreInterview(call.callId(), member("gobierno"), candidate("Primera"), 9)).isEqualTo(Scored.NOT_HELD);
		var tooEarly = schedule(calls.find(call.callId()).orElseThrow().window().closesOn(), "Primera", "Segunda");
		assertThat(call.refused("userTask_scheduleInterviews", tooEarly)).contains("antes del cierre");
		assertThat(call.refused("userTask_scheduleInterviews", schedule(clock.today().plusDays(2), "Primera"))).startsWith("Da fecha a cada candidatura");
		call.answer("userTask_scheduleInterviews", CONVENER, schedule(clock.today().plusDays(2), "Primera", "Segunda"));

		assertThat(scoring.scoreInterview(call.callId(), member("gobierno"), candidate("Primera"), 9)).isEqualTo(Scored.NOT_HELD);
		clock.advance(Duration.ofDays(3));
		assertThat(interviews.of(call.callId())).hasSize(2);
		assertThat(walk.refused(exercise.id(), "userTask_scoreCandidates", "gobierno", Map.of("complete", true))).startsWith("Falta completar");
		assertThat(scoring.scoreInterview(call.callId(), member("gobierno"), candidate("Primera"), 11)).isEqualTo(Scored.POINTS);
		assertThat(scoring.scoreInterview(call.callId(), member("gobierno"), candidate("Primera"), 5)).isEqualTo(Scored.DONE);
		panelGives("gobierno", "Segunda", 7, 7);
		assertThat(scoring.scoreInterview(call.callId(), member("gobierno"), candidate("Segunda"), 10)).isEqualTo(Scored.DONE);
		call.answer("userTask_scoreCandidates", "gobierno", Map.of("complete", true));
		call.finishEvaluation();

		assertThat(calls.results(call.callId())).extracting(Candidate::organisation).containsExactly("Segunda", "Primera");
		assertThat(calls.results(call.callId()).get(0).score()).as("70 percent of 70 and 30 of 100").isEqualByComparingTo("79.00");
		assertThat(calls.results(call.callId()).get(0).interviewScore()).isEqualByComparingTo("100.00");
		assertThat(calls.results(call.callId()).get(1).score()).isEqualByComparingTo("71.00");
	}

	@Test
	void interviews_need_a_panel_and_whoever_has_a_conflict_gives_none() {
		enter(CallPurpose.SECRETARIAT_SEATS);
		var without = new HashMap<>(onlyCivilSociety());
		without.put("interviewWeight", 30);
		assertThat(call.refused("userTask_draftCall", call.draft(without))).startsWith("Las entrevistas las hace el panel");
		an_exercise();
		eligible("Primera");
		call.answer("userTask_scheduleInterviews", CONVENER, schedule(clock.today(), "Primera"));
		clock.advance(Duration.ofDays(1));
		scoring.scoreInterview(call.callId(), member("gobierno"), candidate("Primera"), 9);
		scoring.score(call.callId(), member("gobierno"), candidate("Primera"), List.of(), "Trabajé ahí hasta enero.");

		call.answer("userTask_scoreCandidates", "gobierno", Map.of("complete", true));
		evaluation.judge(call.callId(), new Judgement(candidate("Primera"), true, null, List.of(6, 6)), account(CONVENER));
		call.finishEvaluation();
		assertThat(calls.results(call.callId())).singleElement().satisfies(one -> {
			assertThat(one.score()).isEqualByComparingTo("60.00");
			assertThat(one.interviewScore()).isNull();
		});
	}

	@Test
	void an_interview_far_beyond_the_recommended_days_is_no_slip_but_has_a_public_reason() {
		eligible("Primera");
		var late = new HashMap<>(schedule(clock.today().plusYears(1), "Primera"));
		assertThat(call.refused("userTask_scheduleInterviews", late)).startsWith("Alguna entrevista queda después del");
		assertThat(interviews.of(call.callId())).isEmpty();
		late.put("lateReason", "La sede cierra por obras.");
		call.answer("userTask_scheduleInterviews", CONVENER, late);

		assertThat(log()).anyMatch(text -> text.startsWith("Las entrevistas de: Convocatoria") && text.contains("La sede cierra por obras."));
	}

	@Test
	void an_interview_moves_until_somebody_scored_it() {
		eligible("Primera");
		call.answer("userTask_scheduleInterviews", CONVENER, schedule(clock.today().plusDays(2), "Primera"));
		assertThat(moves(calls.find(call.callId()).orElseThrow().window().closesOn())).isEqualTo(Moved.TOO_EARLY);
		assertThat(moves(clock.today().plusDays(1))).isEqualTo(Moved.DONE);
		clock.advance(Duration.ofDays(2));
		assertThat(moves(clock.today())).as("nobody came; another hour").isEqualTo(Moved.DONE);
		clock.advance(Duration.ofDays(1));
		scoring.scoreInterview(call.callId(), member("gobierno"), candidate("Primera"), 9);

		assertThat(moves(clock.today().plusDays(1))).isEqualTo(Moved.NONE);
	}

	@Test
	void an_interview_is_at_the_hour_of_its_territory() {
		exercise = walk.exercise(others.municipalityOf("BCN"), clock.today().minusDays(200));
		call = walks.in(exercise);
		eligible("Primera");
		var day = clock.today().plusDays(2);
		call.answer("userTask_scheduleInterviews", CONVENER, schedule(day, "Primera"));

		assertThat(interviews.of(call.callId()).values()).singleElement()
			.satisfies(one -> assertThat(one.at()).isEqualTo(day.atTime(10, 30).atZone(ZoneId.of("America/Tijuana")).toInstant()));
	}

	private Moved moves(LocalDate day) {
		return interviews.move(call.callId(), new Slot(candidate("Primera"), day.atTime(12, 0), "Enlace"), account(CONVENER));
	}

	private void eligible(String... organisations) {
		enter(CallPurpose.SECRETARIAT_SEATS);
		var fields = new HashMap<>(withPanel("gobierno"));
		fields.put("interviewWeight", 30);
		call.publish(fields);
		Stream.of(organisations).forEach(one -> call.applies(Sector.CIVIL_SOCIETY, one));
		call.windowPasses();
		evaluation.unjudged(call.callId())
			.forEach(one -> evaluation.judge(call.callId(), new Judgement(one.id(), true, null, List.of()), account(CONVENER)));
		call.answer("userTask_reviewEligibility", CONVENER, Map.of("reviewed", true));
	}

	private Map<String, Object> schedule(LocalDate day, String... organisations) {
		return Map.of("interviews", Stream.of(organisations)
			.map(one -> Map.of("candidate", candidate(one).toString(), "day", day.toString(), "at", "10:30", "place", "Sala de juntas del órgano garante"))
			.toList());
	}

}
