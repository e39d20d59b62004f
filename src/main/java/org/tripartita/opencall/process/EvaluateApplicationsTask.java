package org.tripartita.opencall.process;

import java.util.Map;

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

/** The convener ends the evaluation whose points stand in the workspace. */
@Component
class EvaluateApplicationsTask implements UserTaskHandler {

	private final CallPublishing publishing;

	private final CallEvaluation evaluation;

	private final Texts texts;

	EvaluateApplicationsTask(CallPublishing publishing, CallEvaluation evaluation, Texts texts) {
		this.publishing = publishing;
		this.evaluation = evaluation;
		this.texts = texts;
	}

	@Override
	public void prefill(OpenTask task, Prefill form) {
		var call = publishing.get(task.value(OpenCallProcess.CALL_ID));
		form.text("callId", call.id().toString()).text("callTitle", call.title());
		form.rows("progress", evaluation.dossiers(call.id())
			.stream()
			.map(Dossier::candidate)
			.map(candidate -> Map.of("sector", CallForms.sectorName(texts, candidate.sector()), "organisation",
					candidate.organisation(), "status", texts.of("opencall.status." + candidate.status())))
			.toList());
	}

	@Override
	public Submission submit(OpenTask task, Answer answer) {
		var finished = evaluation.finish(task.value(OpenCallProcess.CALL_ID), answer.date("resultOn"), answer.text("method"),
				answer.text("equity"));
		return switch (finished) {
			case DONE -> Submission.accepted();
			case INCOMPLETE -> Submission.refused("opencall.incomplete");
			case WRONG_DAY -> Submission.refused("opencall.result-day");
		};
	}

}
