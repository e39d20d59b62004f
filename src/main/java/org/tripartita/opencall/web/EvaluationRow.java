package org.tripartita.opencall.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.tripartita.opencall.ApplicationStatus;
import org.tripartita.opencall.CallEvaluation.Judgement;
import org.tripartita.opencall.Criterion;
import org.tripartita.opencall.Dossier;

/**
 * One candidate in the table of evaluation, as it is kept or as somebody just filled it in.
 *
 * @param editable false once nothing of the candidate changes any more
 * @param fixed whether it stays eligible or not as it is, so that at most points are given
 * @param scored whether the convener gives the points; otherwise the panel does
 * @param eligible SI, NO or empty where nobody judged yet
 * @param points as they were written, one for each criterion
 * @param fault the key of what is wrong with the row, null where nothing is
 */
record EvaluationRow(Dossier dossier, boolean editable, boolean fixed, boolean scored, String eligible, String reason, List<String> points,
		@Nullable String fault) {

	private static final String YES = "SI";

	private static final String NO = "NO";

	/** The applicant is asked to correct. */
	private static final String CORRECT = "CORREGIR";

	private static final int LONGEST_REASON = 2000;

	static EvaluationRow of(Dossier dossier, boolean scored) {
		var status = dossier.candidate().status();
		var eligible = switch (status) {
			case RECEIVED -> "";
			case INCOMPLETE -> CORRECT;
			case INELIGIBLE -> NO;
			default -> YES;
		};
		var fixed = dossier.candidate().settled() != null;
		var editable = dossier.candidate().judgeable() && (!fixed || scored && status == ApplicationStatus.ELIGIBLE);
		var reason = dossier.candidate().reason();
		return new EvaluationRow(dossier, editable, fixed, scored, eligible, reason == null ? "" : reason,
				dossier.points().stream().map(point -> point == null ? "" : point.toString()).toList(), null);
	}

	/** The row as somebody filled it in; one that cannot be edited stays as it is. */
	EvaluationRow with(Map<String, String> sent) {
		if (!editable) {
			return this;
		}
		var id = dossier.candidate().id();
		var choice = fixed ? eligible : sent.getOrDefault("elegible-" + id, "");
		var why = fixed ? reason : sent.getOrDefault("motivo-" + id, "").strip();
		var given = new ArrayList<String>();
		for (int i = 0; i < points.size(); i++) {
			given.add(sent.getOrDefault("puntos-" + id + "-" + i, "").strip());
		}
		return new EvaluationRow(dossier, true, fixed, scored, choice, why, given, fault(choice, why, given, waitsForCorrection()));
	}

	private static @Nullable String fault(String choice, String why, List<String> given, boolean waits) {
		if (!List.of("", YES, NO, CORRECT).contains(choice)) {
			return "opencall.web.evaluation.choice";
		}
		if ((choice.equals(NO) || choice.equals(CORRECT) && !waits) && why.isEmpty()) {
			return "opencall.web.evaluation.reason";
		}
		if (why.length() > LONGEST_REASON || why.chars().anyMatch(letter -> letter == 0)) {
			return "opencall.web.evaluation.reason-long";
		}
		return given.stream().allMatch(EvaluationRow::isPoint) ? null : "opencall.web.evaluation.points";
	}

	private static boolean isPoint(String text) {
		return text.isEmpty() || text.matches("\\d{1,2}") && Integer.parseInt(text) <= Criterion.MOST_POINTS;
	}

	/** Whether somebody said anything of this candidate that is to be kept. */
	boolean judged() {
		return editable && !eligible.isEmpty() && !(asksCorrection() && waitsForCorrection());
	}

	boolean asksCorrection() {
		return eligible.equals(CORRECT);
	}

	/** Whether the applicant was asked already. */
	boolean waitsForCorrection() {
		return dossier.candidate().status() == ApplicationStatus.INCOMPLETE;
	}

	@Nullable
	String correction() {
		return reason.isEmpty() ? null : reason;
	}

	Judgement judgement() {
		var given = new ArrayList<@Nullable Integer>();
		points.forEach(point -> given.add(point.isEmpty() ? null : Integer.valueOf(point)));
		return new Judgement(dossier.candidate().id(), eligible.equals(YES), reason.isEmpty() ? null : reason, given);
	}

}
