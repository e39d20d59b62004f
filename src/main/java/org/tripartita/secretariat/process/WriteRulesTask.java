package org.tripartita.secretariat.process;

import static org.tripartita.workflow.RoomVariables.SECRETARIAT_ID;
import static org.tripartita.workflow.RoomVariables.SECTOR;

import org.springframework.stereotype.Component;

import org.tripartita.identity.Sector;
import org.tripartita.secretariat.RulesAmendments.Proposed;
import org.tripartita.secretariat.RulesAmendments;
import org.tripartita.secretariat.SeatBalance;
import org.tripartita.secretariat.Seats;
import org.tripartita.secretariat.SecretariatLog;
import org.tripartita.secretariat.Secretariats;
import org.tripartita.secretariat.Wording;
import org.tripartita.workflow.Answer;
import org.tripartita.workflow.OpenTask;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.Submission;
import org.tripartita.workflow.UserTaskHandler;

/** A sector changes what it wants changed of the rules in force, which the form shows, or gives the wish up (R4.3, G-05). */
@Component
class WriteRulesTask implements UserTaskHandler {

	private final RulesAmendments amendments;

	private final Secretariats secretariats;

	private final Seats seats;

	private final SecretariatLog days;

	private final Wording wording;

	WriteRulesTask(RulesAmendments amendments, Secretariats secretariats, Seats seats, SecretariatLog days, Wording wording) {
		this.amendments = amendments;
		this.secretariats = secretariats;
		this.seats = seats;
		this.days = days;
		this.wording = wording;
	}

	/** What the sector does. */
	enum Choice {

		PROPOSE, DESIST

	}

	@Override
	public void prefill(OpenTask task, Prefill form) {
		var secretariat = secretariats.get(task.value(SECRETARIAT_ID));
		form.text("secretariatName", secretariat.name())
			.text("sectorName", wording.sector(Sector.ofRole(task.value(SECTOR))))
			.text("choice", Choice.PROPOSE.name())
			.date("proposedOn", days.today())
			.text("composition", SeatBalance.of(seats.current(secretariat.id())).verdict().name())
			.text("waiver", secretariat.waiver());
		RulesAnswers.show(secretariat.rules(), form);
	}

	@Override
	public Submission submit(OpenTask task, Answer answer) {
		if (answer.choice("choice", Choice.class) == Choice.DESIST) {
			return Submission.accepted().with(RulesAmendmentProcess.PROPOSED, false);
		}
		// The form of an earlier version does not ask for the day.
		var on = answer.findDate("proposedOn").orElseGet(days::today);
		var proposed = amendments.propose(task.value(SECRETARIAT_ID), RulesAnswers.read(answer), answer.textOrNull("waiver"), answer.text("why"),
				on, task.participant());
		if (proposed instanceof Proposed.Declined declined) {
			return Verdicts.submission(declined.refused());
		}
		return Submission.accepted()
			.with(RulesAmendmentProcess.PROPOSED, true)
			.with(StlSessionProcess.AGENDA_ITEM_ID, ((Proposed.Filed) proposed).agendaItemId());
	}

}
