package org.tripartita.opencall.process;

import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import org.tripartita.opencall.FacilitatorChange;
import org.tripartita.opencall.FacilitatorReport.Way;
import org.tripartita.workflow.Answer;
import org.tripartita.workflow.OpenTask;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.Submission;
import org.tripartita.workflow.Texts;
import org.tripartita.workflow.UserTaskHandler;
import org.tripartita.workflow.Verbatim;

/** The convener proposes how the exercise is facilitated from now on (E3a, E3c). */
@Component
class ProposeFacilitationTask implements UserTaskHandler {

	private final FacilitatorChange change;

	private final Texts texts;

	ProposeFacilitationTask(FacilitatorChange change, Texts texts) {
		this.change = change;
		this.texts = texts;
	}

	@Override
	public void prefill(OpenTask task, Prefill form) {
		var report = task.value(FacilitatorChangeProcess.REPORT_ID);
		var matter = change.matter(report);
		var against = change.objections(report);
		form.text("exerciseName", matter.exercise().name())
			.markdown("situation", texts.of("opencall.facilitator.situation." + matter.report().cause(), Verbatim.of(matter.report().reason()),
					Verbatim.of(matter.organisation())))
			.markdown("earlier", against.isEmpty() ? "" : texts.of("opencall.facilitator.earlier", against.stream()
				.map(one -> texts.of("opencall.facilitator.against", texts.of("sector." + one.sector()), Verbatim.of(String.valueOf(one.reason()))))
				.collect(Collectors.joining(" "))));
	}

	@Override
	public Submission submit(OpenTask task, Answer answer) {
		change.propose(task.value(FacilitatorChangeProcess.REPORT_ID), answer.choice("way", Way.class), answer.text("reason"),
				task.participant());
		return Submission.accepted();
	}

}
