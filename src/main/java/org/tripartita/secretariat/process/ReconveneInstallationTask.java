package org.tripartita.secretariat.process;

import static org.tripartita.workflow.RoomVariables.OUTCOME;
import static org.tripartita.workflow.RoomVariables.SECRETARIAT_ID;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import org.tripartita.identity.Sector;
import org.tripartita.secretariat.Seats;
import org.tripartita.secretariat.SecretariatInstallation;
import org.tripartita.secretariat.Secretariats;
import org.tripartita.secretariat.Wording;
import org.tripartita.secretariat.process.SecretariatInstallationProcess.Next;
import org.tripartita.workflow.Answer;
import org.tripartita.workflow.OpenTask;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.Submission;
import org.tripartita.workflow.Texts;
import org.tripartita.workflow.UserTaskHandler;

/** An attempt failed: the convener cites the sectors again or, from the third on, gives up (E4a, E4b, E4d). */
@Component
class ReconveneInstallationTask implements UserTaskHandler {

	private final SecretariatInstallation installation;

	private final Secretariats secretariats;

	private final Seats seats;

	private final Wording wording;

	private final Texts texts;

	ReconveneInstallationTask(SecretariatInstallation installation, Secretariats secretariats, Seats seats, Wording wording,
			Texts texts) {
		this.installation = installation;
		this.secretariats = secretariats;
		this.seats = seats;
		this.wording = wording;
		this.texts = texts;
	}

	@Override
	public void prefill(OpenTask task, Prefill form) {
		var secretariat = secretariats.get(task.value(SECRETARIAT_ID));
		var attempt = installation.attempt(secretariat.id());
		form.text("secretariatName", secretariat.name()).number("attempt", attempt.number());
		var votes = seats.votes(secretariat.id());
		var present = installation.sectorsPresent(secretariat.id());
		var causes = new ArrayList<Map<String, String>>();
		for (var sector : Sector.values()) {
			if (votes.get(sector) == 0) {
				causes.add(cause(sector, texts.of("secretariat.cause.no-seat")));
			}
			else if (attempt.heldOn() != null && !present.contains(sector)) {
				causes.add(cause(sector, texts.of("secretariat.cause.absent")));
			}
		}
		installation.signatures(secretariat.id())
			.stream()
			.filter(act -> !act.signed())
			.forEach(act -> causes.add(cause(act.sector(), String.valueOf(act.reason()))));
		form.rows("causes", List.copyOf(causes));
	}

	@Override
	public Submission submit(OpenTask task, Answer answer) {
		var id = task.value(SECRETARIAT_ID);
		var next = answer.choice("next", Next.class);
		var verdict = next == Next.STOP ? installation.stop(id, answer.text("reason"))
				: installation.reconvene(id, answer.date("citedFor"), answer.text("reason"));
		return Verdicts.submission(verdict, accepted -> {
			var going = accepted.with(SecretariatInstallationProcess.NEXT, next);
			return next == Next.STOP ? going.with(OUTCOME, SecretariatInstallationProcess.NOT_INSTALLED) : going;
		});
	}

	private Map<String, String> cause(Sector sector, String reason) {
		return Map.of("sector", wording.sector(sector), "reason", reason);
	}

}
