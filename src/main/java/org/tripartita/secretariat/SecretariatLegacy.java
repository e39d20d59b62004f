package org.tripartita.secretariat;

import java.util.List;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.tripartita.exercise.ExerciseLog;
import org.tripartita.exercise.ExerciseRegistry;
import org.tripartita.exercise.ExerciseState;
import org.tripartita.exercise.Exercises;
import org.tripartita.workflow.SpokenDay;

/**
 * What an STL leaves when it is dissolved. Its sessions that no acta sealed are called off, since nobody could sign them, and
 * its own matters end with it. What exercises brought to it goes on waiting, for the STL that follows in the territory: an
 * exercise that waits founds it (domain 5.6 [S3:235-243]; nothing of an exercise is cancelled, G-21 [S3:569]).
 */
@Component
class SecretariatLegacy {

	/** Characters of why a session is called off. */
	private static final int LONGEST_REASON = 2000;

	/** Matters of exercises under way that their dissolved STL did not decide. */
	private static final String UNDECIDED = """
			a.exercise_id = e.id and e.state <> 'CONCLUDED' and not a.withdrawn and not exists
				(select 1 from session_item i where i.item_id = a.id and i.in_force and i.result in ('ADOPTED', 'REJECTED', 'PARKED'))
			""";

	private final JdbcClient database;

	private final Sessions sessions;

	private final SessionStore store;

	private final SessionRooms rooms;

	private final Agenda agenda;

	private final Exercises exercises;

	private final ExerciseRegistry registry;

	private final ExerciseLog exerciseLog;

	private final SecretariatLog log;

	private final ApplicationEventPublisher events;

	SecretariatLegacy(JdbcClient database, Sessions sessions, SessionStore store, SessionRooms rooms, Agenda agenda, Exercises exercises,
			ExerciseRegistry registry, ExerciseLog exerciseLog, SecretariatLog log, ApplicationEventPublisher events) {
		this.database = database;
		this.sessions = sessions;
		this.store = store;
		this.rooms = rooms;
		this.agenda = agenda;
		this.exercises = exercises;
		this.registry = registry;
		this.exerciseLog = exerciseLog;
		this.log = log;
		this.events = events;
	}

	/** The STL was dissolved. */
	void leave(Secretariat secretariat, String reason) {
		sessions.of(secretariat.id())
			.stream()
			.filter(session -> session.state() == SessionState.CONVENED || session.state() == SessionState.OPEN)
			.forEach(session -> callOff(session, shortened(reason)));
		agenda.pending(secretariat.id())
			.stream()
			.filter(item -> item.exerciseId() == null)
			.forEach(item -> agenda.withdraw(item.id()));
		database.sql("update adhesion set open = false where secretariat_id = ?").param(secretariat.id()).update();
		var waiting = waiting(secretariat);
		waiting.forEach(id -> exerciseLog.add(id, null, exerciseLog.today(), null, "secretariat.log.waits-for-next", secretariat.name()));
		waiting.stream().findFirst().map(exercises::get).ifPresent(one -> rooms.foundFor(one.id(), one.code(), one.territoryCode()));
	}

	private void callOff(Session session, String reason) {
		store.dissolve(session.id(), reason);
		rooms.end(session.id(), reason);
		log.add(session.secretariatId(), log.today(), null, "session.log.cancelled", session.number(), SpokenDay.of(session.on()), reason);
		events.publishEvent(new SessionCancelled(session.id(), session.secretariatId()));
	}

	private static String shortened(String reason) {
		return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON - 1) + "…";
	}

	private List<UUID> waiting(Secretariat secretariat) {
		return database.sql("select e.id from exercise e where exists (select 1 from agenda_item a where a.secretariat_id = ? and "
				+ UNDECIDED + ") order by e.code").param(secretariat.id()).query(UUID.class).list();
	}

	/** Another STL stands in the territory: it decides what waits for the one before. */
	void pass(Secretariat next) {
		var waited = database.sql("update agenda_item a set secretariat_id = ? from exercise e, secretariat s where s.id = a.secretariat_id "
				+ "and s.territory_code = ? and s.state = 'DISSOLVED' and " + UNDECIDED + " returning a.exercise_id")
			.params(next.id(), next.territoryCode())
			.query(UUID.class)
			.list();
		waited.stream().distinct().forEach(id -> registry.workWith(id, next.id()));
	}

	/** The exercise that founded an STL has one now; where it waited for a decision it stands further on already. */
	void founded(UUID exerciseId) {
		if (exercises.get(exerciseId).state().compareTo(ExerciseState.STL_INSTALLED) < 0) {
			registry.moveTo(exerciseId, ExerciseState.STL_INSTALLED);
		}
	}

}
