package org.tripartita.secretariat.process;

import static org.tripartita.workflow.RoomVariables.SECRETARIAT_ID;
import static org.tripartita.workflow.RoomVariables.SECTOR;
import static org.tripartita.workflow.RoomVariables.TERRITORY;

import org.springframework.stereotype.Component;

import org.tripartita.secretariat.RulesAmendments;
import org.tripartita.workflow.Answer;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.StartHandler;
import org.tripartita.workflow.Starter;
import org.tripartita.workflow.Submission;

/** Any of the three sectors says of which STL it wants other rules; it writes them where those in force are shown. */
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
		var choices = OwnSecretariats.options(secretariats.of(starter));
		form.options("secretariats", choices);
		if (choices.size() == 1) {
			form.text("territory", choices.get(0).value());
		}
	}

	@Override
	public Submission start(Starter starter, Answer answer) {
		var own = secretariats.of(starter)
			.stream()
			.filter(one -> one.secretariat().territoryCode().equals(answer.text("territory")))
			.findFirst()
			.orElseThrow();
		var secretariat = own.secretariat();
		if (amendments.waits(secretariat.id())) {
			return Submission.refused("rules.proposed-already");
		}
		return Submission.accepted()
			.under(secretariat.code())
			.with(TERRITORY, secretariat.territoryCode())
			.with(SECRETARIAT_ID, secretariat.id())
			.with(SECTOR, own.sector().role());
	}

}
