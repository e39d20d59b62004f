package org.tripartita.ogp.process;

import static org.tripartita.workflow.RoomVariables.EXERCISE_ID;

import org.springframework.stereotype.Component;

import org.tripartita.ogp.PlanDeliveries;
import org.tripartita.ogp.PlanDelivery;
import org.tripartita.workflow.Answer;
import org.tripartita.workflow.OpenTask;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.SpokenDay;
import org.tripartita.workflow.Submission;
import org.tripartita.workflow.UserTaskHandler;

/** The government hands the published plan in to the partnership. */
@Component
class DeliverPlanTask implements UserTaskHandler {

	private final PlanDeliveries deliveries;

	DeliverPlanTask(PlanDeliveries deliveries) {
		this.deliveries = deliveries;
	}

	@Override
	public void prefill(OpenTask task, Prefill form) {
		var exercise = task.value(EXERCISE_ID);
		form.text("planTitle", deliveries.plan(exercise).content().title())
			.text("publishedOn", SpokenDay.of(deliveries.publishedOn(exercise)));
	}

	@Override
	public Submission submit(OpenTask task, Answer answer) {
		var delivery = new PlanDelivery(answer.date("deliveredOn"), answer.text("address"));
		return Answers.submission(deliveries.deliver(task.value(EXERCISE_ID), delivery, task.participant()));
	}

}
