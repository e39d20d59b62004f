package org.tripartita.opencall.process;

import org.springframework.stereotype.Component;

import org.tripartita.opencall.FacilitationTurns;
import org.tripartita.opencall.FacilitatorChange;
import org.tripartita.opencall.process.FacilitatorChangeProcess.Turn;
import org.tripartita.workflow.Answer;
import org.tripartita.workflow.OpenTask;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.SpokenDay;
import org.tripartita.workflow.Submission;
import org.tripartita.workflow.Texts;
import org.tripartita.workflow.UserTaskHandler;

/** The sector whose turn it is facilitates, and says at the end what was done and what follows (E3a). */
@Component
class FacilitateTurnTask implements UserTaskHandler {

	private final FacilitatorChange change;

	private final FacilitationTurns turns;

	private final Texts texts;

	FacilitateTurnTask(FacilitatorChange change, FacilitationTurns turns, Texts texts) {
		this.change = change;
		this.turns = turns;
		this.texts = texts;
	}

	@Override
	public void prefill(OpenTask task, Prefill form) {
		var report = task.value(FacilitatorChangeProcess.REPORT_ID);
		var turn = turns.lasting(report);
		form.text("exerciseName", change.matter(report).exercise().name())
			.text("sectorName", texts.of("sector." + turn.sector()))
			.text("since", SpokenDay.of(turn.from()))
			.text("next", texts.of("sector." + turns.following(report)));
	}

	@Override
	public Submission submit(OpenTask task, Answer answer) {
		return turns.account(task.value(FacilitatorChangeProcess.REPORT_ID), answer.text("account"), answer.date("endedOn"))
				? Submission.accepted().with(FacilitatorChangeProcess.TURN, answer.choice("turn", Turn.class))
				: Submission.refused("opencall.facilitator.turn-day");
	}

}
