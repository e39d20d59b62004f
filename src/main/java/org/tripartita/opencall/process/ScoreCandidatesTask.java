package org.tripartita.opencall.process;

import static org.tripartita.workflow.RoomVariables.SECTOR;

import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import org.tripartita.identity.Sector;
import org.tripartita.opencall.CallPublishing;
import org.tripartita.opencall.PanelScoring;
import org.tripartita.workflow.Answer;
import org.tripartita.workflow.OpenTask;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.Submission;
import org.tripartita.workflow.Texts;
import org.tripartita.workflow.UserTaskHandler;

/** The members of the panel who act for a sector filled in their sheets. */
@Component
class ScoreCandidatesTask implements UserTaskHandler {

	private final CallPublishing publishing;

	private final PanelScoring scoring;

	private final Texts texts;

	ScoreCandidatesTask(CallPublishing publishing, PanelScoring scoring, Texts texts) {
		this.publishing = publishing;
		this.scoring = scoring;
		this.texts = texts;
	}

	@Override
	public void prefill(OpenTask task, Prefill form) {
		var call = publishing.get(task.value(OpenCallProcess.CALL_ID));
		var pending = pending(task);
		form.text("callId", call.id().toString())
			.text("callTitle", call.title())
			.text("sectorName", texts.of("sector." + Sector.ofRole(task.value(SECTOR))))
			.text("pending", pending.isEmpty() ? texts.of("opencall.panel.nobody-pending") : pending);
	}

	@Override
	public Submission submit(OpenTask task, Answer answer) {
		return pending(task).isEmpty() ? Submission.accepted() : Submission.refused("opencall.panel.pending");
	}

	private String pending(OpenTask task) {
		var sector = Sector.ofRole(task.value(SECTOR));
		return scoring.pending(publishing.get(task.value(OpenCallProcess.CALL_ID)))
			.stream()
			.filter(member -> member.sector() == sector)
			.map(member -> texts.of("opencall.panel.pending-member", member.office(), member.organisation()))
			.collect(Collectors.joining(", "));
	}

}
