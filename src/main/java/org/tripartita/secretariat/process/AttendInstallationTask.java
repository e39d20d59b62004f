package org.tripartita.secretariat.process;

import static org.tripartita.workflow.RoomVariables.SECRETARIAT_ID;

import org.springframework.stereotype.Component;

import org.tripartita.secretariat.Seats;
import org.tripartita.secretariat.SecretariatInstallation;
import org.tripartita.secretariat.Secretariats;
import org.tripartita.secretariat.Wording;
import org.tripartita.workflow.Answer;
import org.tripartita.workflow.OpenTask;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.SpokenDay;
import org.tripartita.workflow.Submission;
import org.tripartita.workflow.UserTaskHandler;

/** The convener notes who came to the act of installation (R4.1). */
@Component
class AttendInstallationTask implements UserTaskHandler {

	private final SecretariatInstallation installation;

	private final Secretariats secretariats;

	private final Seats seats;

	private final Wording wording;

	AttendInstallationTask(SecretariatInstallation installation, Secretariats secretariats, Seats seats, Wording wording) {
		this.installation = installation;
		this.secretariats = secretariats;
		this.seats = seats;
		this.wording = wording;
	}

	@Override
	public void prefill(OpenTask task, Prefill form) {
		var id = task.value(SECRETARIAT_ID);
		var attempt = installation.attempt(id);
		form.text("secretariatName", secretariats.get(id).name()).number("attempt", attempt.number());
		form.date("heldOn", attempt.citedFor());
		form.text("citedFor", attempt.citedFor() == null ? "" : SpokenDay.of(attempt.citedFor()));
		SeatChoices.offer(seats.current(id), wording, form);
	}

	@Override
	public Submission submit(OpenTask task, Answer answer) {
		var id = task.value(SECRETARIAT_ID);
		var verdict = installation.attend(id, answer.date("heldOn"), answer.text("place"), SeatChoices.present(answer));
		return Verdicts.submission(verdict, accepted -> Quorum.facts(accepted, installation.sectorsPresent(id)));
	}

}
