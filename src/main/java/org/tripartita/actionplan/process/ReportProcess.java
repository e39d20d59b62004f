package org.tripartita.actionplan.process;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.tripartita.actionplan.ReportKind;
import org.tripartita.actionplan.ReportReview.Verdict;
import org.tripartita.workflow.OpenTask;
import org.tripartita.workflow.ProcessVariable;
import org.tripartita.workflow.RoomVariables;

/** Names that {@code progress-report} and this module agree on. */
final class ReportProcess {

	static final String KEY = "progress-report";

	/** From when the report is asked for. */
	static final ProcessVariable<Instant> REPORT_DUE_AT = ProcessVariable.ofInstant("reportDueAt");

	/** From when it counts as not reported. */
	static final ProcessVariable<Instant> REPORT_MISSED_AT = ProcessVariable.ofInstant("reportMissedAt");

	/** The commitments of the plan. */
	static final ProcessVariable<List<UUID>> REPORTED_IDS = ProcessVariable.ofIds("reportedIds");

	/** The commitment whose agency reports. */
	static final ProcessVariable<UUID> COMMITMENT_ID = ProcessVariable.ofId("commitmentId");

	/** What each reviewer said, and how often the report was asked for, for the decision {@code report-review}. */
	static final ProcessVariable<Verdict> OVERSIGHT_BODY_VERDICT = ProcessVariable.ofEnum("oversightBodyVerdict", Verdict.class);

	static final ProcessVariable<Verdict> CIVIL_SOCIETY_VERDICT = ProcessVariable.ofEnum("civilSocietyVerdict", Verdict.class);

	static final ProcessVariable<Integer> REPORT_ROUND = ProcessVariable.ofCount("reportRound");

	private ReportProcess() {
	}

	static ReportKind kind(VariableScope scope) {
		return ReportKind.valueOf(RoomVariables.PURPOSE.from(scope));
	}

	static ReportKind kind(OpenTask task) {
		return ReportKind.valueOf(task.value(RoomVariables.PURPOSE));
	}

}
