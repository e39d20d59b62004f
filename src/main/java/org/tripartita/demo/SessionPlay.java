package org.tripartita.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.springframework.stereotype.Component;

import org.tripartita.demo.ExerciseData.ComingData;
import org.tripartita.demo.ExerciseData.SessionData;
import org.tripartita.identity.Sector;
import org.tripartita.secretariat.Agenda;
import org.tripartita.secretariat.NoticeRule;
import org.tripartita.secretariat.Secretariats;

/** A session of the STL with its three sectors, which agrees on everything that is on its agenda. */
@Component
class SessionPlay {

	private final Secretariats secretariats;

	private final Agenda agenda;

	private final NoticeRule notice;

	private final Clock clock;

	SessionPlay(Secretariats secretariats, Agenda agenda, NoticeRule notice, Clock clock) {
		this.secretariats = secretariats;
		this.agenda = agenda;
		this.notice = notice;
		this.clock = clock;
	}

	/**
	 * Holds a session.
	 *
	 * @param waiting how many matters wait on the agenda
	 */
	void hold(Stage stage, ExerciseData data, SessionData told, int waiting) {
		var session = told.between(stage.workingDay(told.noticedOn()), stage.workingDay(told.on()));
		var secretary = data.secretary();
		stage.on(session.noticedOn());
		stage.start("organo-garante", "stl-session", () -> notice(data, session));
		stage.on(session.on());
		stage.answer("userTask_recordAttendance", secretary, shown -> true, Seating::everybody);
		for (int item = 0; item < waiting + matters(session).size(); item++) {
			var agreements = item == 0 ? agreements(session) : List.of();
			stage.answer("userTask_deliberateItem", secretary, shown -> true,
					shown -> Map.of("text", shown.get("text"), "position", "AGREED_FOR", "agreements", agreements));
		}
		stage.answer("userTask_draftMinutes", secretary, Map.of("minutes", session.minutes()));
		Sector.roles().forEach(sector -> stage.answer("userTask_signMinutes", sector, shown -> true,
				shown -> Map.of("decision", "SIGN", "seat", Seating.first(shown), "actedOn", session.on().toString())));
	}

	private Map<String, Object> notice(ExerciseData data, SessionData session) {
		var items = agenda.pending(secretariats.findByTerritoryCode(data.territory()).orElseThrow().id());
		return new HashMap<>(Map.of("territory", data.territory(), "kind", "ORDINARY", "noticedOn", session.noticedOn().toString(), "on",
				session.on().toString(), "at", "10:00", "mode", "IN_PERSON", "place", session.place(), "items",
				items.stream().filter(item -> !item.inHand()).map(Agenda.Pending::id).map(UUID::toString).toList(), "freeItems",
				matters(session)));
	}

	/** Calls a session that is still to be held: its notice goes out on the day on which it is entered. */
	void call(Stage stage, ExerciseData data, ComingData coming) {
		var today = LocalDate.now(clock);
		stage.on(today);
		stage.start("organo-garante", "stl-session", () -> Map.of("territory", data.territory(), "kind", "ORDINARY", "noticedOn",
				today.toString(), "on", day(data, coming).toString(), "at", "10:00", "mode", "IN_PERSON", "place", coming.place(),
				"freeItems", coming.matters()));
	}

	private LocalDate day(ExerciseData data, ComingData coming) {
		return notice.earliest(secretariats.findByTerritoryCode(data.territory()).orElseThrow(), coming.inWorkingDays());
	}

	private static List<Map<String, Object>> agreements(SessionData session) {
		return Objects.requireNonNullElse(session.agreements(), List.of());
	}

	private static List<Map<String, Object>> matters(SessionData session) {
		return Objects.requireNonNullElse(session.matters(), List.of());
	}

}
