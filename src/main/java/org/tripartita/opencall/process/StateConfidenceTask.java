package org.tripartita.opencall.process;

import static org.tripartita.workflow.RoomVariables.SECTOR;

import java.util.Objects;

import org.springframework.stereotype.Component;

import org.tripartita.identity.Sector;
import org.tripartita.opencall.FacilitatorChange;
import org.tripartita.opencall.Opinion;
import org.tripartita.workflow.Answer;
import org.tripartita.workflow.OpenTask;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.SpokenDay;
import org.tripartita.workflow.Submission;
import org.tripartita.workflow.Texts;
import org.tripartita.workflow.UserTaskHandler;

/** One sector says whether it keeps its confidence in the facilitator (E3b). */
@Component
class StateConfidenceTask implements UserTaskHandler {

	private final FacilitatorChange change;

	private final Texts texts;

	StateConfidenceTask(FacilitatorChange change, Texts texts) {
		this.change = change;
		this.texts = texts;
	}

	@Override
	public void prefill(OpenTask task, Prefill form) {
		var matter = change.matter(task.value(FacilitatorChangeProcess.REPORT_ID));
		form.text("exerciseName", matter.exercise().name())
			.text("sectorName", texts.of("sector." + Sector.ofRole(task.value(SECTOR))))
			.text("organisation", matter.organisation())
			.text("position", Objects.requireNonNull(matter.facilitation()).position())
			.text("happenedOn", SpokenDay.of(matter.report().happenedOn()))
			.text("reportedBy", change.speaker(matter.report()))
			.text("reason", matter.report().reason());
	}

	@Override
	public Submission submit(OpenTask task, Answer answer) {
		var opinion = new Opinion(Sector.ofRole(task.value(SECTOR)), answer.text("decision").equals("KEEP"),
				answer.text("reasonOfSector"), answer.date("actedOn"));
		return switch (change.state(task.value(FacilitatorChangeProcess.REPORT_ID), opinion, heard(answer), task.participant())) {
			case DONE -> Submission.accepted();
			case WRONG_DAY -> Submission.refused("opencall.facilitator.answer-day");
		};
	}

	/** Forms of earlier versions took no answer but yes. */
	private static boolean heard(Answer answer) {
		return answer.findText("hearing").map("YES"::equals).orElseGet(() -> answer.flag("heard"));
	}

}
