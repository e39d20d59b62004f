package org.tripartita.exercise.process;

import java.time.Clock;
import java.time.LocalDate;

import org.springframework.stereotype.Component;

import org.tripartita.exercise.Succession;
import org.tripartita.exercise.SuccessionAgreement;
import org.tripartita.exercise.SuccessionAgreement.Said;
import org.tripartita.exercise.process.SuccessionProcess.Consent;
import org.tripartita.workflow.Answer;
import org.tripartita.workflow.OpenTask;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.SpokenDay;
import org.tripartita.workflow.Submission;
import org.tripartita.workflow.Texts;
import org.tripartita.workflow.UserTaskHandler;

/**
 * Civil society consents to who follows by law, refuses with a reason, or asks to agree on another. Once its time is over and
 * the change went on it still says whether it consents, and asks for nobody else.
 */
@Component
class ConsentSuccessorTask implements UserTaskHandler {

	private final SuccessionAgreement agreement;

	private final SuccessionPage page;

	private final Texts texts;

	private final Clock clock;

	ConsentSuccessorTask(SuccessionAgreement agreement, SuccessionPage page, Texts texts, Clock clock) {
		this.agreement = agreement;
		this.page = page;
		this.texts = texts;
		this.clock = clock;
	}

	@Override
	public void prefill(OpenTask task, Prefill form) {
		form.text("successors", agreement.reported(page.show(task, form).id()));
		task.find(SuccessionProcess.CONSENT_TERM_ENDS_AT)
			.map(ends -> SpokenDay.of(LocalDate.ofInstant(ends, clock.getZone())))
			.ifPresent(day -> form.markdown("term", texts.of(wentOn(task) ? "succession.consent.late" : "succession.consent.term", day)));
	}

	@Override
	public Submission submit(OpenTask task, Answer answer) {
		var consent = answer.choice("decision", Consent.class);
		if (consent == Consent.ASK_ANOTHER && wentOn(task)) {
			return Submission.refused("succession.consent.too-late-for-another");
		}
		var said = new Said(consent == Consent.CONSENT, answer.text("position"), answer.textOrNull("reason"), answer.date("actedOn"));
		var result = agreement.consent(task.value(Succession.ID), said, task.participant());
		return SuccessionPage.submission(result, Submission.accepted().with(SuccessionProcess.CONSENT, consent));
	}

	private static boolean wentOn(OpenTask task) {
		return task.find(SuccessionProcess.SILENCE_NOTED).orElse(false);
	}

}
