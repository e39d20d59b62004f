package org.tripartita.secretariat.process;

import static org.tripartita.secretariat.process.AgreementProcess.AGREEMENT_ID;
import static org.tripartita.secretariat.process.AgreementProcess.AGREEMENT_OUTCOME;
import static org.tripartita.secretariat.process.AgreementProcess.DONE;

import org.springframework.stereotype.Component;

import org.tripartita.secretariat.Agreements;
import org.tripartita.secretariat.Secretariats;
import org.tripartita.secretariat.Wording;
import org.tripartita.workflow.Answer;
import org.tripartita.workflow.OpenTask;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.SpokenDay;
import org.tripartita.workflow.Submission;
import org.tripartita.workflow.UserTaskHandler;

/** Whoever answers for an agreement of an STL says that it is done, or why it will not be (domain 7.14). */
@Component
class ReportAgreementTask implements UserTaskHandler {

	private final Agreements agreements;

	private final Secretariats secretariats;

	private final Wording wording;

	ReportAgreementTask(Agreements agreements, Secretariats secretariats, Wording wording) {
		this.agreements = agreements;
		this.secretariats = secretariats;
		this.wording = wording;
	}

	@Override
	public void prefill(OpenTask task, Prefill form) {
		var agreement = agreements.get(task.value(AGREEMENT_ID));
		form.text("secretariatName", secretariats.get(agreement.secretariatId()).name());
		form.number("sessionNumber", agreement.sessionNumber()).number("place", agreement.place());
		form.text("text", agreement.text()).text("responsible", wording.responsible(agreement));
		form.text("due", SpokenDay.of(agreement.dueOn()));
	}

	@Override
	public Submission submit(OpenTask task, Answer answer) {
		var outcome = answer.text("outcome");
		return Verdicts.submission(
				agreements.report(task.value(AGREEMENT_ID), new Agreements.Outcome(outcome.equals(DONE), answer.text("account"),
						answer.textOrNull("link"), answer.date("actedOn")), task.participant()),
				accepted -> accepted.with(AGREEMENT_OUTCOME, outcome));
	}

}
