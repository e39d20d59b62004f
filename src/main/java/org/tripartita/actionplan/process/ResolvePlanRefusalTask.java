package org.tripartita.actionplan.process;

import java.util.Map;
import java.util.Objects;

import org.springframework.stereotype.Component;
import org.tripartita.actionplan.PlanCompilation;
import org.tripartita.actionplan.process.PlanPublicationProcess.Resolution;
import org.tripartita.exercise.Exercises;
import org.tripartita.workflow.Answer;
import org.tripartita.workflow.OpenTask;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.Submission;
import org.tripartita.workflow.Texts;
import org.tripartita.workflow.UserTaskHandler;

import static org.tripartita.workflow.RoomVariables.EXERCISE_ID;

/** A sector refused the plan: the convener corrects it or gives its commitments back to the STL (E10c, E10d). */
@Component
class ResolvePlanRefusalTask implements UserTaskHandler {

	private final PlanCompilation plans;

	private final Exercises exercises;

	private final Texts texts;

	ResolvePlanRefusalTask(PlanCompilation plans, Exercises exercises, Texts texts) {
		this.plans = plans;
		this.exercises = exercises;
		this.texts = texts;
	}

	@Override
	public void prefill(OpenTask task, Prefill form) {
		var exercise = task.value(EXERCISE_ID);
		form.text("exerciseName", exercises.get(exercise).name());
		form.rows("stands", plans.stands(exercise)
			.stream()
			.map(act -> Map.of("sector", texts.of("sector." + act.sector()), "stand", texts.of("plan.stand." + act.stand()),
					"note", Objects.requireNonNullElse(act.note(), "")))
			.toList());
	}

	@Override
	public Submission submit(OpenTask task, Answer answer) {
		var resolution = answer.choice("resolution", Resolution.class);
		if (resolution == Resolution.STOP) {
			plans.explainWithdrawal(task.value(EXERCISE_ID), answer.text("reason"));
		}
		return Submission.accepted().with(PlanPublicationProcess.RESOLUTION, resolution);
	}

}
