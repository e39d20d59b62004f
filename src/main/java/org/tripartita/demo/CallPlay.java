package org.tripartita.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;

import org.springframework.stereotype.Component;

import org.tripartita.demo.ExerciseData.Call;
import org.tripartita.demo.ExerciseData.CandidateData;
import org.tripartita.identity.Sector;
import org.tripartita.opencall.CallEvaluation;
import org.tripartita.opencall.CallEvaluation.Judged;
import org.tripartita.opencall.CallEvaluation.Judgement;
import org.tripartita.workflow.Texts;

/** An open call from its bases to those who take the places; live, or entered after it was held. */
@Component
class CallPlay {

	private static final Map<String, String> PLACES = Map.of("gobierno", "government", "organo-garante", "oversightBody",
			"sociedad-civil", "civilSociety");

	private final CallEvaluation evaluation;

	private final Texts texts;

	CallPlay(CallEvaluation evaluation, Texts texts) {
		this.evaluation = evaluation;
		this.texts = texts;
	}

	void publish(Stage stage, ExerciseData data, String purpose, Call call) {
		stage.on(call.publishedOn());
		stage.answer("userTask_draftCall", data.convener(), Stage.showing("purpose", purpose),
				shown -> bases(stage.live(), purpose, call));
	}

	private Map<String, Object> bases(boolean live, String purpose, Call call) {
		var answer = new HashMap<String, Object>(Map.of("held", live ? "NO" : "YES", live ? "closesOn" : "closedOn",
				call.closesOn().toString(), "bases", call.bases(), "requirements", call.requirements(), "outreach", call.outreach(),
				"privacyNotice", call.privacyNotice()));
		if (live) {
			answer.put("termReason", texts.of("demo.term"));
		}
		else {
			answer.put("publishedOn", call.publishedOn().toString());
		}
		if (call.places() == null) {
			answer.put("facilitatorProfile", call.profile());
		}
		else {
			call.places().forEach((sector, places) -> {
				answer.put(PLACES.get(sector) + "Places", places);
				answer.put(PLACES.get(sector) + "Profile", call.profile());
			});
		}
		if (!purpose.equals("MESAS")) {
			answer.put("criteria", call.criteria().entrySet().stream()
				.map(one -> Map.of("name", one.getKey(), "weight", one.getValue())).toList());
		}
		return answer;
	}

	/** Afterwards all at once, live each on paper while the window is open. */
	void receive(Stage stage, ExerciseData data, String purpose, Call call) {
		var day = call.publishedOn().plusDays(2);
		stage.on(day);
		var rows = call.candidates().stream().map(one -> row(one, day.toString())).toList();
		if (!stage.live()) {
			stage.answer("userTask_captureReceived", data.convener(), named(stage, purpose),
					shown -> Map.of("applications", rows, "consentOnFile", true));
			return;
		}
		rows.forEach(row -> {
			var answer = new HashMap<String, Object>(row);
			answer.put("consentOnFile", true);
			answer.put("noConflictOnFile", true);
			stage.answer("userTask_captureApplication", data.convener(), named(stage, purpose), shown -> answer);
		});
	}

	private static Map<String, Object> row(CandidateData candidate, String day) {
		return Map.of("sector", candidate.sector(), "organisation", candidate.organisation(), "position", candidate.position(),
				"motivation", candidate.motivation(), "on", day);
	}

	void evaluate(Stage stage, ExerciseData data, String purpose, Call call) {
		var day = Objects.requireNonNull(call.resultOn());
		stage.on(day);
		stage.answer("userTask_evaluateApplications", data.convener(), named(stage, purpose), shown -> {
			judge(UUID.fromString(shown.get("callId").toString()), call, stage.player(data.convener()));
			return Map.of("resultOn", day.toString(), "method", call.method(), "equity", call.equity());
		});
	}

	/** Everybody gets the points of the data for each criterion. */
	private void judge(UUID callId, Call call, String by) {
		for (var candidate : evaluation.unjudged(callId)) {
			var points = call.candidates().stream()
				.filter(one -> one.organisation().equals(candidate.organisation()))
				.findFirst()
				.orElseThrow()
				.points();
			var judged = evaluation.judge(callId, new Judgement(candidate.id(), true, null,
					new ArrayList<>(Collections.nCopies(call.criteria().size(), points))), by);
			if (judged != Judged.DONE) {
				throw new IllegalStateException("%s was not judged: %s".formatted(candidate.organisation(), judged));
			}
		}
	}

	void designate(Stage stage, ExerciseData data, String purpose, Call call) {
		stage.on(Objects.requireNonNull(call.acceptedOn()));
		var day = call.acceptedOn().toString();
		if (call.places() == null) {
			Sector.roles().forEach(sector -> stage.answer("userTask_acceptFacilitator", sector, Map.of("decision", "ACCEPT", "actedOn", day)));
		}
		for (var chosen : chosen(call)) {
			stage.answer("userTask_designateSeat", data.convener(), named(stage, purpose).and(Stage.showing("organisation", chosen.organisation())),
					shown -> Map.of("decision", "ACCEPT", "position", chosen.position(), "actedOn", day, "balanceReason",
							texts.of("demo.balance")));
		}
	}

	/** The best of each list, as many as there are places. */
	private static List<CandidateData> chosen(Call call) {
		var best = call.candidates().stream().sorted(Comparator.comparing(CandidateData::points).reversed()).toList();
		return call.places() == null ? best.subList(0, 1)
				: call.places().entrySet().stream()
					.flatMap(sector -> best.stream().filter(one -> one.sector().equals(sector.getKey())).limit(sector.getValue()))
					.toList();
	}

	/** Two calls run at the same time: their forms name them. */
	private Predicate<Map<String, Object>> named(Stage stage, String purpose) {
		return shown -> texts.of("opencall.title." + purpose, stage.exercise().name()).equals(shown.get("callTitle"));
	}

}
