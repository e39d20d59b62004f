package org.tripartita.secretariat.process;

import static org.tripartita.workflow.RoomVariables.SECRETARIAT_ID;
import static org.tripartita.workflow.RoomVariables.TERRITORY;

import org.springframework.stereotype.Component;

import org.tripartita.secretariat.RulesAmendments;
import org.tripartita.secretariat.RulesAmendments.Proposed;
import org.tripartita.workflow.Answer;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.StartHandler;
import org.tripartita.workflow.Starter;
import org.tripartita.workflow.Submission;

/** Any of the three sectors proposes other rules; only the consensus of a session puts them in force. */
@Component
class AmendRulesStart implements StartHandler {

	private final RulesAmendments amendments;

	private final OwnSecretariats secretariats;

	AmendRulesStart(RulesAmendments amendments, OwnSecretariats secretariats) {
		this.amendments = amendments;
		this.secretariats = secretariats;
	}

	@Override
	public void prefill(Starter starter, Prefill form) {
		var own = secretariats.of(starter);
		form.options("secretariats", OwnSecretariats.options(own));
		if (own.size() == 1) {
			var secretariat = own.get(0).secretariat();
			form.text("territory", secretariat.territoryCode()).text("waiver", secretariat.waiver());
			RulesAnswers.show(secretariat.rules(), form);
		}
	}

	@Override
	public Submission start(Starter starter, Answer answer) {
		var secretariat = secretariats.of(starter)
			.stream()
			.map(OwnSecretariats.Own::secretariat)
			.filter(one -> one.territoryCode().equals(answer.text("territory")))
			.findFirst()
			.orElseThrow();
		var proposed = amendments.propose(secretariat.id(), RulesAnswers.read(answer), answer.textOrNull("waiver"), answer.text("why"),
				starter.participant());
		if (proposed instanceof Proposed.Declined declined) {
			return Verdicts.submission(declined.refused());
		}
		return Submission.accepted()
			.under(secretariat.code())
			.with(TERRITORY, secretariat.territoryCode())
			.with(SECRETARIAT_ID, secretariat.id())
			.with(StlSessionProcess.AGENDA_ITEM_ID, ((Proposed.Filed) proposed).agendaItemId());
	}

}
