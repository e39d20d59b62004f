package org.tripartita.opencall.process;

import java.util.List;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import org.tripartita.identity.Sector;
import org.tripartita.opencall.CallEvaluation;
import org.tripartita.opencall.CallPublishing;
import org.tripartita.opencall.CallReception;
import org.tripartita.workflow.Answer;
import org.tripartita.workflow.OpenTask;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.Submission;
import org.tripartita.workflow.Texts;
import org.tripartita.workflow.UserTaskHandler;

/** Nobody suitable applied: others are invited under the same requirements (G-26). */
@Component
class InviteCandidatesTask implements UserTaskHandler {

	private final CallPublishing publishing;

	private final CallEvaluation evaluation;

	private final CallReception reception;

	private final Texts texts;

	InviteCandidatesTask(CallPublishing publishing, CallEvaluation evaluation, CallReception reception, Texts texts) {
		this.publishing = publishing;
		this.evaluation = evaluation;
		this.reception = reception;
		this.texts = texts;
	}

	@Override
	public void prefill(OpenTask task, Prefill form) {
		var call = publishing.get(task.value(OpenCallProcess.CALL_ID));
		form.text("callTitle", call.title())
			.text("missing", names(evaluation.supply(call.id()).missing()))
			.text("requirements", call.bases().requirements())
			.text("reason", publishing.remedy(call.id()).reason());
	}

	private String names(List<Sector> missing) {
		return missing.isEmpty() ? texts.of("opencall.missing.any")
				: missing.stream().map(sector -> texts.of("sector." + sector)).collect(Collectors.joining(", "));
	}

	@Override
	public Submission submit(OpenTask task, Answer answer) {
		var invited = answer.rows("invited").stream().map(CallForms::application).toList();
		if (invited.isEmpty()) {
			return Submission.refused("opencall.nobody-invited");
		}
		var call = publishing.get(task.value(OpenCallProcess.CALL_ID));
		var missing = evaluation.supply(call.id()).missing();
		var entered = reception.invite(call.id(), invited, missing, publishing.remedy(call.id()).reason(), task.participant());
		return switch (entered) {
			case DONE -> Submission.accepted().with(OpenCallProcess.TO_EVALUATE, call.purpose().selects());
			case OUTSIDE_WINDOW -> Submission.refused("opencall.invited-day");
			case NOT_MISSING -> Submission.refused("opencall.not-missing", names(missing));
			case NO_SUCH_SECTOR, CLOSED -> Submission.refused("opencall.no-such-sector");
		};
	}

}
