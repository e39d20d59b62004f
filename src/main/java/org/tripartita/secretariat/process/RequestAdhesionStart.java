package org.tripartita.secretariat.process;

import static org.tripartita.workflow.RoomVariables.SECRETARIAT_ID;
import static org.tripartita.workflow.RoomVariables.TERRITORY;

import org.springframework.stereotype.Component;

import org.tripartita.identity.SubSector;
import org.tripartita.secretariat.Adhesion;
import org.tripartita.secretariat.Adhesions;
import org.tripartita.secretariat.Adhesions.Requested;
import org.tripartita.secretariat.process.OwnSecretariats.Own;
import org.tripartita.workflow.Answer;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.StartHandler;
import org.tripartita.workflow.Starter;
import org.tripartita.workflow.Submission;

/** A sector presents an organisation that asks to join the STL; the invitation to adhere is permanent [S4:84]. */
@Component
class RequestAdhesionStart implements StartHandler {

	private final Adhesions adhesions;

	private final OwnSecretariats secretariats;

	RequestAdhesionStart(Adhesions adhesions, OwnSecretariats secretariats) {
		this.adhesions = adhesions;
		this.secretariats = secretariats;
	}

	@Override
	public void prefill(Starter starter, Prefill form) {
		var own = OwnSecretariats.options(secretariats.of(starter));
		form.options("secretariats", own);
		if (own.size() == 1) {
			form.text("territory", own.get(0).value());
		}
	}

	@Override
	public Submission start(Starter starter, Answer answer) {
		var own = secretariats.of(starter)
			.stream()
			.filter(one -> one.secretariat().territoryCode().equals(answer.text("territory")))
			.findFirst()
			.orElseThrow();
		var requested = adhesions.request(adhesion(own, answer), starter.participant());
		if (requested instanceof Requested.Declined declined) {
			return Verdicts.submission(declined.refused());
		}
		return Submission.accepted()
			.under(own.secretariat().code())
			.with(TERRITORY, own.secretariat().territoryCode())
			.with(SECRETARIAT_ID, own.secretariat().id())
			.with(StlSessionProcess.AGENDA_ITEM_ID, ((Requested.Filed) requested).agendaItemId());
	}

	private static Adhesion adhesion(Own own, Answer answer) {
		return new Adhesion(own.secretariat().id(), own.sector(), answer.text("organisation"), answer.text("position"),
				answer.text("powers"), answer.findChoice("kind", SubSector.class).orElse(null), answer.textOrNull("scope"),
				answer.text("why"), answer.textOrNull("waiver"), answer.date("askedOn"));
	}

}
