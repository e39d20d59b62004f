package org.tripartita.opencall.process;

import static org.tripartita.workflow.RoomVariables.SECTOR;

import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import org.tripartita.identity.Sector;
import org.tripartita.opencall.CallDesignation;
import org.tripartita.opencall.CallPublishing;
import org.tripartita.opencall.Candidate;
import org.tripartita.opencall.OpenCalls;
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

	private final OpenCalls calls;

	private final Texts texts;

	AcceptFacilitatorTask(CallPublishing publishing, CallDesignation designation, OpenCalls calls, Texts texts) {
		this.publishing = publishing;
		this.designation = designation;
		this.calls = calls;
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
			.rows("shortlist", shortlist(candidate))
			.text("waiver", designation.needsWaiver(candidate.id()) ? "YES" : "NO");
	}

	/** The published list: whoever was not accepted or declined stays in sight, and so does who follows. */
	private List<Map<String, String>> shortlist(Candidate proposed) {
		return calls.results(proposed.callId())
			.stream()
			.filter(one -> one.rank() != null)
			.map(one -> Map.of("rank", String.valueOf(one.rank()), "organisation", one.organisation(), "score", String.valueOf(one.score()), "status",
					texts.of("opencall.status." + one.status())))
			.toList();
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
