package org.tripartita.secretariat.process;

import static org.tripartita.workflow.RoomVariables.SECRETARIAT_ID;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import org.tripartita.identity.Sector;
import org.tripartita.secretariat.Majority;
import org.tripartita.secretariat.Seat;
import org.tripartita.secretariat.Seats;
import org.tripartita.secretariat.SecretariatInstallation;
import org.tripartita.secretariat.Secretariats;
import org.tripartita.secretariat.VoteUnit;
import org.tripartita.secretariat.Wording;
import org.tripartita.workflow.Answer;
import org.tripartita.workflow.OpenTask;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.Submission;
import org.tripartita.workflow.UserTaskHandler;

/** The convener proposes how the STL will work (R4.3); the proposals of the form are defaults, none is prescribed. */
@Component
class ProposeRulesTask implements UserTaskHandler {

	private static final int NOTICE_ORDINARY = 5;

	private static final int NOTICE_EXTRAORDINARY = 2;

	private static final int SESSION_PERIOD = 60;

	private final SecretariatInstallation installation;

	private final Secretariats secretariats;

	private final Seats seats;

	private final Wording wording;

	ProposeRulesTask(SecretariatInstallation installation, Secretariats secretariats, Seats seats, Wording wording) {
		this.installation = installation;
		this.secretariats = secretariats;
		this.seats = seats;
		this.wording = wording;
	}

	@Override
	public void prefill(OpenTask task, Prefill form) {
		var secretariat = secretariats.get(task.value(SECRETARIAT_ID));
		form.text("secretariatName", secretariat.name());
		form.markdown("retry", installation.failedBefore(secretariat.id()).map(wording::retry).orElse(""));
		form.text("composition", task.value(SecretariatInstallationProcess.COMPOSITION).name());
		form.rows("seats", balance(seats.current(secretariat.id())));
		form.date("citedFor", installation.attempt(secretariat.id()).citedFor());
		if (secretariat.hasRules()) {
			RulesAnswers.show(secretariat.rules(), form);
			form.text("waiver", secretariat.waiver());
		}
		else {
			form.text("voteUnit", VoteUnit.SECTOR.name()).text("majority", Majority.SIMPLE.name());
			form.number("noticeDaysOrdinary", NOTICE_ORDINARY).number("noticeDaysExtraordinary", NOTICE_EXTRAORDINARY);
			form.number("sessionPeriodDays", SESSION_PERIOD).text("remoteAllowed", "YES");
		}
	}

	@Override
	public Submission submit(OpenTask task, Answer answer) {
		return Verdicts.submission(installation.propose(task.value(SECRETARIAT_ID), RulesAnswers.read(answer),
				task.value(SecretariatInstallationProcess.COMPOSITION), answer.textOrNull("waiver"), answer.date("citedFor")));
	}

	private List<Map<String, Object>> balance(List<Seat> all) {
		return Stream.of(Sector.values()).map(sector -> {
			var own = all.stream().filter(seat -> seat.sector() == sector).toList();
			return Map.<String, Object>of("sector", wording.sector(sector), "titulars", own.stream().filter(Seat::voting).count(),
					"alternates", own.stream().filter(Seat::alternate).count(), "vacancies",
					own.stream().filter(Seat::vacant).count());
		}).toList();
	}

}
