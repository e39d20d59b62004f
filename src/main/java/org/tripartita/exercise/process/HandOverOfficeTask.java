package org.tripartita.exercise.process;

import java.util.Map;

import org.springframework.stereotype.Component;

import org.tripartita.exercise.Succession;
import org.tripartita.exercise.SuccessionHandOver;
import org.tripartita.identity.GuarantorPeople;
import org.tripartita.workflow.Answer;
import org.tripartita.workflow.OpenTask;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.SpokenDay;
import org.tripartita.workflow.Submission;
import org.tripartita.workflow.UserTaskHandler;

/** The administration appoints the new garante's people and hands over the files; open tasks follow the role. */
@Component
class HandOverOfficeTask implements UserTaskHandler {

	private final SuccessionHandOver handOver;

	private final GuarantorPeople people;

	private final SuccessionPage page;

	HandOverOfficeTask(SuccessionHandOver handOver, GuarantorPeople people, SuccessionPage page) {
		this.handOver = handOver;
		this.people = people;
		this.page = page;
	}

	@Override
	public void prefill(OpenTask task, Prefill form) {
		var one = page.show(task, form);
		form.number("openTasks", handOver.openTasks(one.id()).size());
		form.rows("mandates", people.of(one.territory())
			.stream()
			.map(held -> Map.of("person", held.person(), "organisation", held.organisation(), "since", SpokenDay.of(held.since())))
			.toList());
	}

	@Override
	public Submission submit(OpenTask task, Answer answer) {
		return SuccessionPage.submission(
				handOver.handOver(task.value(Succession.ID), answer.text("files"), answer.date("handedOn")), Submission.accepted());
	}

}
