package org.tripartita.exercise.process;

import static org.tripartita.workflow.RoomVariables.SECTOR;

import java.time.Clock;
import java.time.LocalDate;

import org.springframework.stereotype.Component;

import org.tripartita.exercise.Succession;
import org.tripartita.exercise.SuccessionAgreement;
import org.tripartita.exercise.SuccessionAgreement.Said;
import org.tripartita.identity.Sector;
import org.tripartita.workflow.Answer;
import org.tripartita.workflow.OpenTask;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.SpokenDay;
import org.tripartita.workflow.Submission;
import org.tripartita.workflow.Texts;
import org.tripartita.workflow.UserTaskHandler;

/** Government and civil society say, each for itself, whether the published document names the garante. */
@Component
class ConfirmLawTask implements UserTaskHandler {

	private final SuccessionAgreement agreement;

	private final SuccessionPage page;

	private final Texts texts;

	private final Clock clock;

	ConfirmLawTask(SuccessionAgreement agreement, SuccessionPage page, Texts texts, Clock clock) {
		this.agreement = agreement;
		this.page = page;
		this.texts = texts;
		this.clock = clock;
	}

	@Override
	public void prefill(OpenTask task, Prefill form) {
		page.showProposed(task, form);
		form.text("sectorName", texts.of("sector." + Sector.ofRole(task.value(SECTOR))))
			.text("termEnds", SpokenDay.of(LocalDate.ofInstant(task.value(SuccessionProcess.LAW_TERM_ENDS_AT), clock.getZone())));
	}

	@Override
	public Submission submit(OpenTask task, Answer answer) {
		var said = new Said(answer.text("decision").equals("YES"), answer.text("position"), answer.textOrNull("reason"),
				answer.date("actedOn"));
		var result = agreement.confirm(task.value(Succession.ID), Sector.ofRole(task.value(SECTOR)), said, task.participant());
		return SuccessionPage.submission(result, Submission.accepted());
	}

}
