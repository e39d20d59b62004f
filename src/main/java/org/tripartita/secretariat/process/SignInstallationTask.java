package org.tripartita.secretariat.process;

import static org.tripartita.workflow.RoomVariables.SECRETARIAT_ID;
import static org.tripartita.workflow.RoomVariables.SECTOR;

import java.util.Map;
import java.util.Objects;

import org.springframework.stereotype.Component;

import org.tripartita.identity.Sector;
import org.tripartita.secretariat.Seat;
import org.tripartita.secretariat.Seats;
import org.tripartita.secretariat.SecretariatInstallation;
import org.tripartita.secretariat.SecretariatSealing;
import org.tripartita.secretariat.Secretariats;
import org.tripartita.secretariat.Wording;
import org.tripartita.workflow.Answer;
import org.tripartita.workflow.OpenTask;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.SigningAct;
import org.tripartita.workflow.SigningHandler;
import org.tripartita.workflow.SpokenDay;
import org.tripartita.workflow.Submission;

/** One sector signs the acta of installation, or says why it does not (E4b). */
@Component
class SignInstallationTask implements SigningHandler {

	private final SecretariatInstallation installation;

	private final SecretariatSealing sealing;

	private final Secretariats secretariats;

	private final Seats seats;

	private final SignatureSeats signing;

	private final Wording wording;

	SignInstallationTask(SecretariatInstallation installation, SecretariatSealing sealing, Secretariats secretariats, Seats seats,
			SignatureSeats signing, Wording wording) {
		this.installation = installation;
		this.sealing = sealing;
		this.secretariats = secretariats;
		this.seats = seats;
		this.signing = signing;
		this.wording = wording;
	}

	@Override
	public void prefill(OpenTask task, Prefill form) {
		var secretariat = secretariats.get(task.value(SECRETARIAT_ID));
		var sector = Sector.ofRole(task.value(SECTOR));
		var attempt = installation.attempt(secretariat.id());
		form.text("secretariatName", secretariat.name()).text("sectorName", wording.sector(sector));
		form.text("heldOn", SpokenDay.of(Objects.requireNonNull(attempt.heldOn()))).text("place", attempt.place());
		form.rows("members", seats.current(secretariat.id()).stream().map(this::member).toList());
		form.rows("rules", wording.rules(secretariat.rules())
			.stream()
			.map(rule -> Map.of("label", rule.label(), "value", rule.value()))
			.toList());
		form.options("seats", signing.offer(task, secretariat.id(), sector, installation.present(secretariat.id())));
		form.date("actedOn", attempt.heldOn());
	}

	@Override
	public String text(OpenTask task) {
		return sealing.text(task.value(SECRETARIAT_ID));
	}

	@Override
	public Submission sign(OpenTask task, Answer answer, SigningAct given) {
		var id = task.value(SECRETARIAT_ID);
		var act = SignatureAnswers.read(answer, Sector.ofRole(task.value(SECTOR)), installation.present(id));
		return signing.take(given, id, act, one -> installation.sign(id, act, one));
	}

	private Map<String, String> member(Seat seat) {
		return Map.of("sector", wording.sector(seat.sector()), "organisation", Objects.requireNonNullElse(seat.organisation(), ""),
				"position", Objects.requireNonNullElse(seat.position(), ""), "part", wording.part(seat));
	}

}
