package org.tripartita.opencall.process;

import static org.tripartita.workflow.RoomVariables.SECTOR;

import org.springframework.stereotype.Component;

import org.tripartita.identity.Sector;
import org.tripartita.opencall.CallDesignation;
import org.tripartita.opencall.CallPublishing;
import org.tripartita.opencall.Candidate;
import org.tripartita.opencall.Opinion;
import org.tripartita.workflow.Answer;
import org.tripartita.workflow.OpenTask;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.Submission;
import org.tripartita.workflow.Texts;
import org.tripartita.workflow.UserTaskHandler;

/** One sector accepts the proposed facilitator, or says why it does not. */
@Component
class AcceptFacilitatorTask implements UserTaskHandler {

	private final CallPublishing publishing;

	private final CallDesignation designation;

	private final Texts texts;

	AcceptFacilitatorTask(CallPublishing publishing, CallDesignation designation, Texts texts) {
		this.publishing = publishing;
		this.designation = designation;
		this.texts = texts;
	}

	@Override
	public void prefill(OpenTask task, Prefill form) {
		var candidate = proposed(task);
		form.text("callTitle", publishing.get(candidate.callId()).title())
			.text("sectorName", texts.of("sector." + Sector.ofRole(task.value(SECTOR))))
			.text("organisation", candidate.organisation())
			.text("position", candidate.position())
			.number("rank", candidate.rank())
			.text("score", String.valueOf(candidate.score()))
			.text("waiver", designation.needsWaiver(candidate.id()) ? "YES" : "NO");
	}

	@Override
	public Submission submit(OpenTask task, Answer answer) {
		var accepts = answer.text("decision").equals("ACCEPT");
		var opinion = new Opinion(Sector.ofRole(task.value(SECTOR)), accepts, answer.textOrNull("reason"),
				answer.date("actedOn"), answer.textOrNull("waiverDocument"));
		return switch (designation.opine(proposed(task).id(), opinion, task.participant())) {
			case DONE -> Submission.accepted();
			case WRONG_DAY, SECTOR_REASON, GENDER_REASON -> Submission.refused("opencall.after-result-day");
		};
	}

	private Candidate proposed(OpenTask task) {
		return designation.candidate(task.value(OpenCallProcess.CANDIDATE_IDS).get(0));
	}

}
