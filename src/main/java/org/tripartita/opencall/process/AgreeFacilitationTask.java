package org.tripartita.opencall.process;

import static org.tripartita.workflow.RoomVariables.SECTOR;

import org.springframework.stereotype.Component;

import org.tripartita.identity.Sector;
import org.tripartita.opencall.FacilitatorChange;
import org.tripartita.opencall.Opinion;
import org.tripartita.workflow.Answer;
import org.tripartita.workflow.OpenTask;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.Submission;
import org.tripartita.workflow.Texts;
import org.tripartita.workflow.UserTaskHandler;

/** One sector accepts how the exercise is facilitated from now on, or says why it does not. */
@Component
class AgreeFacilitationTask implements UserTaskHandler {

	private final FacilitatorChange change;

	private final Texts texts;

	AgreeFacilitationTask(FacilitatorChange change, Texts texts) {
		this.change = change;
		this.texts = texts;
	}

	@Override
	public void prefill(OpenTask task, Prefill form) {
		var report = task.value(FacilitatorChangeProcess.REPORT_ID);
		var proposed = change.proposed(report);
		form.text("exerciseName", change.matter(report).exercise().name())
			.text("sectorName", texts.of("sector." + Sector.ofRole(task.value(SECTOR))))
			.text("way", texts.of("opencall.way." + proposed.way()))
			.text("reason", proposed.reason());
	}

	@Override
	public Submission submit(OpenTask task, Answer answer) {
		var opinion = new Opinion(Sector.ofRole(task.value(SECTOR)), answer.text("decision").equals("ACCEPT"),
				answer.textOrNull("reasonAgainst"), answer.date("actedOn"));
		return switch (change.agree(task.value(FacilitatorChangeProcess.REPORT_ID), opinion, task.participant())) {
			case DONE -> Submission.accepted();
			case WRONG_DAY -> Submission.refused("opencall.facilitator.answer-day");
		};
	}

}
