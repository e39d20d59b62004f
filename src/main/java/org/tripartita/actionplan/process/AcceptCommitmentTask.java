package org.tripartita.actionplan.process;

import java.util.List;

import org.springframework.stereotype.Component;
import org.tripartita.actionplan.CommitmentAcceptance;
import org.tripartita.actionplan.Commitments;
import org.tripartita.actionplan.Deliberation;
import org.tripartita.identity.Sector;
import org.tripartita.workflow.Answer;
import org.tripartita.workflow.OpenTask;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.SpokenDay;
import org.tripartita.workflow.SigningAct;
import org.tripartita.workflow.SigningHandler;
import org.tripartita.workflow.SigningSheet;
import org.tripartita.workflow.Submission;
import org.tripartita.workflow.Texts;

import static org.tripartita.actionplan.process.ResultsActProcess.COMMITMENT_ID;

/** The lead agency formally takes on a commitment that the STL adopted, or says why it cannot (R10.2, G-13). */
@Component
class AcceptCommitmentTask implements SigningHandler {

	private final Commitments commitments;

	private final CommitmentPrefill prefill;

	private final Deliberation deliberation;

	private final Texts texts;

	AcceptCommitmentTask(Commitments commitments, CommitmentPrefill prefill, Deliberation deliberation, Texts texts) {
		this.commitments = commitments;
		this.prefill = prefill;
		this.deliberation = deliberation;
		this.texts = texts;
	}

	@Override
	public void prefill(OpenTask task, Prefill form) {
		var commitment = commitments.get(task.value(COMMITMENT_ID));
		prefill.show(commitment, form);
		form.text("decidedOn", SpokenDay.of(deliberation.adoptedOn(commitment.id())))
			.text("organisation", commitment.content().leadAgency())
			.text("sectorName", texts.of("sector." + Sector.GOVERNMENT));
	}

	@Override
	public SigningSheet sheet() {
		return new SigningSheet("decision", "ACCEPT", null, "DECLINE", "reason",
				List.of(SigningSheet.ORGANISATION, SigningSheet.POSITION));
	}

	@Override
	public String text(OpenTask task) {
		return deliberation.words(task.value(COMMITMENT_ID));
	}

	@Override
	public Submission sign(OpenTask task, Answer answer, SigningAct act) {
		var noted = deliberation.answer(task.value(COMMITMENT_ID), acceptance(answer), act);
		return switch (noted) {
			case DONE -> Submission.accepted();
			case IN_FUTURE -> Submission.refused("plan.act-in-future");
			case BEFORE_DECISION -> Submission.refused("results.act-before-decision");
		};
	}

	private static CommitmentAcceptance acceptance(Answer answer) {
		return answer.text("decision").equals("ACCEPT")
				? CommitmentAcceptance.accepted(answer.text("organisation"), answer.text("position"), answer.date("actedOn"))
				: CommitmentAcceptance.declined(answer.text("reason"), answer.date("actedOn"));
	}

}
