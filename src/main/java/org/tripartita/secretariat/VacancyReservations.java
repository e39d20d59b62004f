package org.tripartita.secretariat;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which STLs are calling for a vacancy: one call at a time, from the moment at which somebody begins it (X4). */
@Repository
class VacancyReservations {

	private final JdbcClient database;

	private final Clock clock;

	VacancyReservations(JdbcClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	/** False where somebody began a call for a vacancy of the STL before. */
	boolean reserve(UUID secretariatId, UUID exerciseId) {
		return database.sql("""
				insert into vacancy_call (id, secretariat_id, exercise_id, begun_at) values (?, ?, ?, ?) on conflict do nothing
				""").params(UUID.randomUUID(), secretariatId, exerciseId, now()).update() == 1;
	}

	/** The call for a vacancy in the exercise ended; false where it had. */
	boolean release(UUID exerciseId) {
		return database.sql("update vacancy_call set ended_at = ? where exercise_id = ? and ended_at is null").params(now(), exerciseId).update() == 1;
	}

	private Timestamp now() {
		return Timestamp.from(clock.instant());
	}

}
