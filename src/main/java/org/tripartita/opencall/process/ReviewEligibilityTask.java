package org.tripartita.opencall.process;

import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import org.tripartita.opencall.CallEvaluation;
import org.tripartita.opencall.CallPublishing;
import org.tripartita.opencall.Dossier;
import org.tripartita.workflow.Answer;
import org.tripartita.workflow.OpenTask;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.Submission;
import org.tripartita.workflow.Texts;
import org.tripartita.workflow.UserTaskHandler;

/** The convener found each candidate eligible or not, before the panel gives points (R2.4). */
@Component
class ReviewEligibilityTask implements UserTaskHandler {

	private final CallPublishing publishing;

	private final CallEvaluation evaluation;

	private final Texts texts;

	ReviewEligibilityTask(CallPublishing publishing, CallEvaluation evaluation, Texts texts) {
		this.publishing = publishing;
		this.evaluation = evaluation;
		this.texts = texts;
	}

	@Override
	public void prefill(OpenTask task, Prefill form) {
		var call = publishing.get(task.value(OpenCallProcess.CALL_ID));
		form.text("callId", call.id().toString())
			.text("callTitle", call.title())
			.text("panel", call.panel().stream().map(one -> one.office() + ", " + one.organisation()).collect(Collectors.joining("; ")))
			.rows("progress", evaluation.dossiers(call.id())
				.stream()
				.map(Dossier::candidate)
				.map(one -> Map.of("sector", CallForms.sectorName(texts, one.sector()), "organisation", one.organisation(), "status",
						texts.of("opencall.status." + one.status())))
				.toList());
	}

	@Override
	public Submission submit(OpenTask task, Answer answer) {
		var call = publishing.get(task.value(OpenCallProcess.CALL_ID));
		return evaluation.settleEligibility(call.id())
				? Submission.accepted().with(PanelEvaluationProcess.INTERVIEWS, call.interviewWeight() > 0)
				: Submission.refused("opencall.unjudged");
	}

}
