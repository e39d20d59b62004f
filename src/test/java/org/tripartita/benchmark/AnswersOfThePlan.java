package org.tripartita.benchmark;

import static org.tripartita.benchmark.Course.day;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.tripartita.actionplan.EvidenceFiling;
import org.tripartita.benchmark.Answers.Content;

/** What people answer from the session of the STL to the final report, by the id of the task. */
final class AnswersOfThePlan {

	private static final String TEXT = "Los tres sectores lo revisaron y acordaron publicarlo tal como quedó.";

	private static final List<String> SEATS = List.of("government", "oversightBody", "civilSociety");

	private final EvidenceFiling evidence;

	AnswersOfThePlan(EvidenceFiling evidence) {
		this.evidence = evidence;
	}

	Map<String, Content> contents() {
		var contents = new HashMap<String, Content>(session());
		contents.put("userTask_acceptCommitment", task -> Map.of("decision", "ACCEPT", "organisation", "Organismo operador", "position",
				"Dirección general", "actedOn", day(205)));
		contents.put("userTask_draftPlan", task -> Map.of("title", "Plan de acción local", "startDate", day(220), "endDate", day(590),
				"introduction", TEXT, "normativeContext", TEXT, "processDescription", TEXT));
		contents.put("userTask_endorsePlan", task -> Map.of("stand", "ENDORSED", "position", "Titular", "actedOn", day(215)));
		contents.put("userTask_reportProgress", this::progress);
		contents.put("userTask_narrateCommitment", AnswersOfThePlan::narrative);
		contents.put("userTask_reviewReport", task -> Map.of("verdict", "AGREE", "actedOn", day(reported(task) + 5)));
		return contents;
	}

	private static Map<String, Content> session() {
		return Map.of("userTask_recordAttendance", task -> everybody(task.shown()), "userTask_deliberateItem",
				task -> Map.of("text", TEXT, "position", "AGREED_FOR"), "userTask_draftMinutes", task -> Map.of("minutes", TEXT),
				"userTask_signMinutes",
				task -> Map.of("decision", "SIGN", "seat", task.offered("seats").get(0), "actedOn", day(200)));
	}

	/** The start form with which the session about the commitments is convened. */
	static Map<String, Object> notice(String territory, List<String> items) {
		return Map.of("territory", territory, "kind", "ORDINARY", "noticedOn", day(185), "on", day(200), "at", "10:00", "mode", "IN_PERSON",
				"place", "Palacio de gobierno", "items", items);
	}

	/** Everybody who is accredited came. */
	static Map<String, Object> everybody(Map<String, Object> shown) {
		var present = new HashMap<String, Object>();
		SEATS.forEach(sector -> present.put(sector + "Present", Opened.options(shown, sector + "Seats")));
		return present;
	}

	/** Each milestone is proven on a page of the workspace and reported complete. */
	private Map<String, Object> progress(Opened task) {
		var milestone = task.offered("openMilestones").get(0);
		evidence.addAddress(UUID.fromString(milestone), "Tablero", "https://www.example.org/tablero", task.person());
		return Map.of("decision", "REPORT", "milestoneId", milestone, "finalText", TEXT, "reportedOn", day(390));
	}

	private static Map<String, Object> narrative(Opened task) {
		var answer = new HashMap<String, Object>(Map.of("completion", "COMPLETED", "narrative", TEXT, "actedOn", day(reported(task))));
		if ("FINAL".equals(task.purpose())) {
			answer.putAll(Map.of("disposition", "INSTITUTIONALISED", "sustainability", TEXT));
		}
		return answer;
	}

	private static int reported(Opened task) {
		return "FINAL".equals(task.purpose()) ? 600 : 420;
	}

}
