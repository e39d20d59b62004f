package org.tripartita.secretariat;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.tripartita.exercise.ExerciseSuspension;
import org.tripartita.workflow.SleepingTasks;
import org.tripartita.workflow.WorkPause;

/**
 * What becomes of the work of an STL while one of its three parties is missing (domain 5.6, G-03): its sessions and the
 * asking for them sleep with their due dates, what it agreed to have done goes on. Nothing is cancelled (G-21 [S3:569]).
 */
@Service
@Transactional
public class SecretariatRest implements WorkPause {

	/** Rooms in which nothing is done any more once the STL was dissolved. */
	private static final Set<String> OF_A_STANDING_STL = Set.of("stl-session", "chapter");

	private final ExerciseSuspension scope;

	private final SleepingTasks tasks;

	private final JdbcClient database;

	private final Clock clock;

	SecretariatRest(ExerciseSuspension scope, SleepingTasks tasks, JdbcClient database, Clock clock) {
		this.scope = scope;
		this.tasks = tasks;
		this.database = database;
		this.clock = clock;
	}

	/** The STLs that rest now: nobody is reminded of those of their tasks that do. */
	@Transactional(readOnly = true)
	public Set<UUID> resting() {
		return new HashSet<>(database.sql("select id from secretariat where rests_since is not null").query(UUID.class).list());
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<String> reasonOfSecretariat(UUID secretariatId, String room) {
		if (OF_A_STANDING_STL.contains(room) && isDissolved(secretariatId)) {
			return Optional.of("secretariat.dissolved-already");
		}
		return resting().contains(secretariatId) && scope.sleeps(room) ? Optional.of("secretariat.rests") : Optional.empty();
	}

	private boolean isDissolved(UUID secretariatId) {
		return database.sql("select exists (select 1 from secretariat where id = ? and state = 'DISSOLVED')")
			.param(secretariatId)
			.query(Boolean.class)
			.single();
	}

	/** Notes that an STL came to rest, or wakes what slept since: the time that it slept does not count. */
	void settle(Secretariat secretariat) {
		if (secretariat.state() == SecretariatState.SUSPENDED) {
			database.sql("update secretariat set rests_since = ? where id = ? and rests_since is null")
				.params(Timestamp.from(clock.instant()), secretariat.id())
				.update();
			return;
		}
		database.sql("select rests_since from secretariat where id = ? and rests_since is not null")
			.param(secretariat.id())
			.query(Timestamp.class)
			.optional()
			.ifPresent(since -> {
				tasks.wakeSecretariat(secretariat.id(), since.toInstant(), scope::sleeps);
				database.sql("update secretariat set rests_since = null where id = ?").param(secretariat.id()).update();
			});
	}

}
