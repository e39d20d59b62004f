package org.tripartita.exercise.process;

import static org.tripartita.workflow.RoomVariables.EXERCISE_ID;

import java.util.Map;

import org.springframework.stereotype.Component;

import org.tripartita.exercise.DeclarationSigning;
import org.tripartita.exercise.ExerciseLog;
import org.tripartita.exercise.process.DeclarationProcess.Resolution;
import org.tripartita.workflow.Answer;
import org.tripartita.workflow.OpenTask;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.Submission;
import org.tripartita.workflow.Texts;
import org.tripartita.workflow.UserTaskHandler;

/** A sector declined: the convener takes the draft up again or leaves the exercise a prospect. */
@Component
class ResolveRefusalTask implements UserTaskHandler {

	private final DeclarationSigning signing;

	private final ExerciseLog log;

	private final Texts texts;

	ResolveRefusalTask(DeclarationSigning signing, ExerciseLog log, Texts texts) {
		this.signing = signing;
		this.log = log;
		this.texts = texts;
	}

	@Override
	public void prefill(OpenTask task, Prefill form) {
		form.rows("refusals", signing.acts(task.value(EXERCISE_ID))
			.stream()
			.filter(act -> !act.signed())
			.map(act -> Map.of("sector", texts.of("sector." + act.sector()), "reason", String.valueOf(act.reason())))
			.toList());
	}

	@Override
	public Submission submit(OpenTask task, Answer answer) {
		var resolution = answer.choice("resolution", Resolution.class);
		if (resolution == Resolution.STOP) {
			signing.abandon(task.value(EXERCISE_ID), answer.text("reason"), log.today());
		}
		return Submission.accepted().with(DeclarationProcess.RESOLUTION, resolution);
	}

}
