package org.tripartita.secretariat.process;

import static org.tripartita.workflow.RoomVariables.EXERCISE_ID;
import static org.tripartita.workflow.RoomVariables.SECRETARIAT_ID;
import static org.tripartita.workflow.RoomVariables.SECTOR;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.tripartita.exercise.Exercises;
import org.tripartita.identity.Sector;
import org.tripartita.identity.SubSector;
import org.tripartita.opencall.CallPurpose;
import org.tripartita.opencall.Designated;
import org.tripartita.opencall.OpenCalls;
import org.tripartita.opencall.SelectionMode;
import org.tripartita.secretariat.Accreditation;
import org.tripartita.secretariat.Accreditation.Profile;
import org.tripartita.secretariat.Accreditation.Representative;
import org.tripartita.secretariat.Seat;
import org.tripartita.secretariat.SeatOrigin;
import org.tripartita.secretariat.Seats;
import org.tripartita.secretariat.CallDepartures;
import org.tripartita.secretariat.SecretariatInstallation;
import org.tripartita.secretariat.Wording;
import org.tripartita.workflow.Answer;
import org.tripartita.workflow.OpenTask;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.Submission;
import org.tripartita.workflow.UserTaskHandler;

/** One sector says who represents it in the STL and with which powers (G-04). */
@Component
class AccreditRepresentativesTask implements UserTaskHandler {

	private final SecretariatInstallation installation;

	private final Seats seats;

	private final Exercises exercises;

	private final OpenCalls calls;

	private final CallDepartures departures;

	private final Wording wording;

	AccreditRepresentativesTask(SecretariatInstallation installation, Seats seats, Exercises exercises, OpenCalls calls,
			CallDepartures departures, Wording wording) {
		this.installation = installation;
		this.seats = seats;
		this.exercises = exercises;
		this.calls = calls;
		this.departures = departures;
		this.wording = wording;
	}

	@Override
	public void prefill(OpenTask task, Prefill form) {
		var sector = Sector.ofRole(task.value(SECTOR));
		form.text("exerciseName", exercises.get(task.value(EXERCISE_ID)).name());
		form.text("sectorName", wording.sector(sector));
		form.markdown("retry", installation.failedBefore(task.value(SECRETARIAT_ID)).map(wording::retry).orElse(""));
		var earlier = seats.current(task.value(SECRETARIAT_ID)).stream().filter(seat -> seat.sector() == sector).toList();
		if (earlier.isEmpty()) {
			form.rows("representatives",
					designated(calls.designated(task.value(EXERCISE_ID), CallPurpose.SECRETARIAT_SEATS), sector));
		}
		else {
			form.rows("representatives",
					earlier.stream().filter(seat -> !seat.vacant()).map(AccreditRepresentativesTask::row).toList());
			form.number("vacancies", earlier.stream().filter(Seat::vacant).count());
			form.date("designatedOn", earlier.get(0).from());
		}
	}

	@Override
	public Submission submit(OpenTask task, Answer answer) {
		var sector = Sector.ofRole(task.value(SECTOR));
		var selected = calls.designated(task.value(EXERCISE_ID), CallPurpose.SECRETARIAT_SEATS);
		var representatives = answer.rows("representatives").stream().map(row -> representative(row, sector, selected)).toList();
		var accreditation = new Accreditation(sector, representatives, answer.findCount("vacancies").orElse(0),
				answer.date("designatedOn"));
		var departure = departures.of(task.value(EXERCISE_ID), task.value(SECRETARIAT_ID), sector,
				representatives.stream().map(Representative::organisation).toList());
		var reason = answer.textOrNull("departureReason");
		if (!departure.isNone() && reason == null) {
			return Submission.refused("secretariat.departs-from-call", wording.names(departure.leftOut()), wording.names(departure.outside()));
		}
		return Verdicts.submission(installation.accredit(task.value(SECRETARIAT_ID), accreditation, task.participant()), accepted -> {
			if (!departure.isNone()) {
				departures.explain(task.value(EXERCISE_ID), sector, departure, String.valueOf(reason));
			}
			return accepted;
		});
	}

	private static Representative representative(Answer row, Sector sector, List<Designated> selected) {
		var profile = new Profile(origin(row.text("organisation"), sector, selected),
				row.findChoice("kind", SubSector.class).orElse(null), row.textOrNull("scope"), row.findDate("termTo").orElse(null),
				row.textOrNull("assumption"), row.textOrNull("source"));
		return new Representative(row.text("organisation"), row.text("position"), row.text("powers"),
				row.text("part").equals("ALTERNATE"), profile);
	}

	private static SeatOrigin origin(String organisation, Sector sector, List<Designated> selected) {
		return selected.stream()
			.filter(one -> one.sector() == sector && one.organisation().equalsIgnoreCase(organisation))
			.findFirst()
			.map(one -> one.selectionMode() == SelectionMode.INVITATION ? SeatOrigin.INVITATION : SeatOrigin.OPEN_CALL)
			.orElse(SeatOrigin.DESIGNATION);
	}

	/** Whom the open call designated for a sector; their powers in writing are still asked for (G-04). */
	static List<Map<String, Object>> designated(List<Designated> all, Sector sector) {
		return all.stream()
			.filter(one -> one.sector() == sector)
			.flatMap(one -> Stream.concat(Stream.of(row(one.organisation(), one.position(), "TITULAR")),
					Stream.ofNullable(one.alternate()).map(office -> row(one.organisation(), office, "ALTERNATE"))))
			.toList();
	}

	private static Map<String, Object> row(String organisation, String position, String part) {
		return Map.of("organisation", organisation, "position", position, "part", part);
	}

	private static Map<String, Object> row(Seat seat) {
		var row = new HashMap<String, Object>(Map.of("organisation", String.valueOf(seat.organisation()), "position",
				String.valueOf(seat.position()), "powers", String.valueOf(seat.powers()), "part",
				seat.alternate() ? "ALTERNATE" : "TITULAR"));
		putIfThere(row, "kind", seat.place().kind());
		putIfThere(row, "scope", seat.place().scope());
		putIfThere(row, "termTo", seat.tenure().termTo());
		putIfThere(row, "assumption", seat.tenure().assumption());
		putIfThere(row, "source", seat.tenure().source());
		return row;
	}

	private static void putIfThere(Map<String, Object> row, String key, @Nullable Object value) {
		if (value != null) {
			row.put(key, value.toString());
		}
	}

}
