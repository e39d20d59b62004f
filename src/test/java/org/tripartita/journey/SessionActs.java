package org.tripartita.journey;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.springframework.boot.test.context.TestComponent;

import org.tripartita.identity.Sector;
import org.tripartita.secretariat.Agenda;
import org.tripartita.secretariat.Secretariat;
import org.tripartita.secretariat.process.StlWalk;
import org.tripartita.testing.Walk;

/** What an STL does in its sessions, as short sentences; civil society keeps its papers. */
@TestComponent
class SessionActs {

	private static final String SECRETARY = "sociedad-civil";

	private final Walk walk;

	private final StlWalk stl;

	private final Agenda agenda;

	SessionActs(Walk walk, StlWalk stl, Agenda agenda) {
		this.walk = walk;
		this.stl = stl;
		this.agenda = agenda;
	}

	/** Convenes a session in two weeks on what waits, in this order of titles, and lets the day come. */
	void convene(Course course, String kind, String... titles) {
		var day = course.today().plusDays(14);
		var waiting = agenda.pending(secretariat(course).id());
		var items = Stream.of(titles)
			.map(title -> waiting.stream().filter(one -> one.title().equals(title) && !one.inHand()).findFirst().orElseThrow())
			.map(one -> one.id().toString())
			.toList();
		walk.start(Sector.OVERSIGHT_BODY.role(), course.exercise().territoryCode(), "stl-session",
				new HashMap<>(Map.of("territory", course.exercise().territoryCode(), "kind", kind, "noticedOn",
						course.today().toString(), "on", day.toString(), "at", "10:00", "mode", "IN_PERSON", "place",
						"Sala de plenos", "items", items)));
		course.timePassesTo(day);
	}

	void attend(Course course, Sector... present) {
		answer(course, "userTask_recordAttendance", stl.present(secretariat(course).id(), present));
	}

	/** Without quorum there is a second call the day after, for a session in a week. */
	void callAgain(Course course) {
		course.timePassesTo(course.today().plusDays(1));
		var day = course.today().plusDays(7);
		answer(course, "userTask_callAgain",
				Map.of("noticedOn", course.today().toString(), "on", day.toString(), "at", "10:00"));
		course.timePassesTo(day);
	}

	void agree(Course course, String text) {
		answer(course, "userTask_deliberateItem", Map.of("text", text, "position", "AGREED_FOR", "mediator", "FACILITATOR"));
	}

	void oppose(Course course, String text) {
		answer(course, "userTask_deliberateItem", opposed(text));
	}

	/** Two sectors declare an extraordinary case, which is voted. */
	void voteInAnExtraordinaryCase(Course course, String text, String reason) {
		var answer = opposed(text);
		answer.putAll(Map.of("extraordinary", true, "backers", List.of("organo-garante", "sociedad-civil"),
				"extraordinaryReason", reason));
		answer(course, "userTask_deliberateItem", answer);
		answer(course, "userTask_recordVote", Map.of("voteGovernment", "AGAINST", "voteOversightBody", "FOR",
				"voteCivilSociety", "FOR", "reason", reason));
	}

	void park(Course course, String reason) {
		answer(course, "userTask_settleItem", Map.of("result", "PARKED", "reason", reason));
	}

	/** The minutes are written and the three sign the acta. */
	void sign(Course course) {
		answer(course, "userTask_draftMinutes", Map.of("minutes", "Se deliberó el orden del día completo de la sesión."));
		for (var sector : Sector.values()) {
			stl.answer(secretariat(course), "userTask_signMinutes", sector.role(),
					stl.signature(secretariat(course).id(), sector, course.today()));
		}
	}

	Secretariat secretariat(Course course) {
		return stl.of(course.exercise());
	}

	private static Map<String, Object> opposed(String text) {
		return new HashMap<>(Map.of("text", text, "position", "OPPOSED", "mediator", "FACILITATOR", "dissentGovernment", "El gobierno no puede cumplirlo."));
	}

	private void answer(Course course, String element, Map<String, Object> answer) {
		stl.answer(secretariat(course), element, SECRETARY, answer);
	}

}
