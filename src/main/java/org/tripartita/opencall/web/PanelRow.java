package org.tripartita.opencall.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.tripartita.opencall.Criterion;
import org.tripartita.opencall.OpenCall;
import org.tripartita.opencall.PanelScoring;
import org.tripartita.opencall.PanelSheet;

/**
 * One candidate in a panel member's sheet, as it is kept or as the member just filled it in.
 *
 * @param points as they were written, one for each criterion
 * @param interview the points of the interview as they were written, empty where none
 * @param conflict the declared conflict of interest, empty where none
 * @param fault the key of what is wrong with the row, null where nothing is
 */
record PanelRow(PanelSheet sheet, List<String> points, String interview, String conflict, @Nullable String fault) {

	private static final int LONGEST_REASON = 2000;

	static PanelRow of(PanelSheet sheet, OpenCall call) {
		var points = sheet.points().isEmpty() ? Collections.nCopies(call.criteria().size(), "")
				: sheet.points().stream().map(String::valueOf).toList();
		return new PanelRow(sheet, points, sheet.interviewPoints() == null ? "" : sheet.interviewPoints().toString(),
				sheet.conflict() == null ? "" : sheet.conflict(), null);
	}

	/** The row as somebody filled it in; the own organisation stays as it is. */
	PanelRow with(Map<String, String> sent) {
		if (sheet.own()) {
			return this;
		}
		var id = sheet.dossier().candidate().id();
		var why = sent.getOrDefault("conflicto-" + id, "").strip();
		var given = new ArrayList<String>();
		for (int i = 0; i < points.size(); i++) {
			given.add(sent.getOrDefault("puntos-" + id + "-" + i, "").strip());
		}
		var heard = sheet.interviewed() ? sent.getOrDefault("entrevista-" + id, "").strip() : "";
		return new PanelRow(sheet, given, heard, why, faultOf(why, given, heard));
	}

	/** Points that are kept may stand beside a conflict that is declared now: they count no more. New ones may not. */
	private @Nullable String faultOf(String why, List<String> given, String heard) {
		if (why.isEmpty()) {
			return sheet.conflict() == null ? fault(why, given, heard) : "opencall.web.panel.conflict-stays";
		}
		var kept = sheet.points().stream().map(String::valueOf).toList();
		var scores = !given.stream().allMatch(String::isEmpty) && !given.equals(kept);
		var scoresInterview = !heard.isEmpty() && !heard.equals(String.valueOf(sheet.interviewPoints()));
		return scores || scoresInterview ? "opencall.web.panel.both" : fault(why, given, heard);
	}

	private static @Nullable String fault(String why, List<String> given, String heard) {
		if (!why.isEmpty()) {
			return SentText.fault(why, LONGEST_REASON) == null ? null : "opencall.web.evaluation.reason-long";
		}
		if (!heard.isEmpty() && !isPoint(heard)) {
			return "opencall.web.panel.interview";
		}
		if (given.stream().allMatch(String::isEmpty)) {
			return null;
		}
		return given.stream().allMatch(PanelRow::isPoint) ? null : "opencall.web.panel.points";
	}

	private static boolean isPoint(String text) {
		return text.matches("\\d{1,2}") && Integer.parseInt(text) <= Criterion.MOST_POINTS;
	}

	/** Whether the member says anything that is to be kept and is new. */
	boolean said() {
		if (sheet.own() || conflict.isEmpty() && points.stream().allMatch(String::isEmpty)) {
			return false;
		}
		return conflict.isEmpty() ? !given().equals(sheet.points()) : !conflict.equals(sheet.conflict());
	}

	/** Whether the member gives the interview points that are new. */
	boolean heard() {
		return !sheet.own() && conflict.isEmpty() && !interview.isEmpty()
				&& !interview.equals(sheet.interviewPoints() == null ? "" : sheet.interviewPoints().toString());
	}

	/** What is new in the row. */
	PanelScoring.Said told() {
		return new PanelScoring.Said(sheet.dossier().candidate().id(), said() && conflict.isEmpty() ? given() : null, conflictOrNull(),
				heard() ? Integer.valueOf(interview) : null);
	}

	List<Integer> given() {
		return points.stream().allMatch(String::isEmpty) ? List.of() : points.stream().map(Integer::valueOf).toList();
	}

	private @Nullable String conflictOrNull() {
		return conflict.isEmpty() ? null : conflict;
	}

}
