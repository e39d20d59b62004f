package org.tripartita.monitoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.tripartita.identity.Sector;

/** The stalls that were found; one open for each exercise at most, resolved ones stay as history. */
@Repository
class Stalls {

	private final JdbcClient database;

	private final Clock clock;

	Stalls(JdbcClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	Optional<Stall> open(UUID exerciseId) {
		return database.sql("""
				select id, exercise_id, secretariat_id, code, level, unblocks, holder, since, message, incident_id
				from stall where exercise_id = ? and resolved_at is null
				""").param(exerciseId).query(Stalls::row).optional();
	}

	void add(Stall stall) {
		var cause = stall.cause();
		database.sql("""
				insert into stall (id, exercise_id, secretariat_id, code, level, unblocks, holder, since, message, incident_id, found_at)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
				""")
			.params(stall.id(), stall.exerciseId(), stall.secretariatId(), cause.code(), cause.level(), cause.unblocks(),
					cause.holder() == null ? null : cause.holder().name(), cause.since(), stall.message(), stall.incidentId(),
					Timestamp.from(clock.instant()))
			.update();
	}

	void resolve(UUID id) {
		database.sql("update stall set resolved_at = ? where id = ?").params(Timestamp.from(clock.instant()), id).update();
	}

	private static Stall row(ResultSet row, int number) throws SQLException {
		return new Stall(row.getObject("id", UUID.class), row.getObject("exercise_id", UUID.class),
				row.getObject("secretariat_id", UUID.class), cause(row), row.getString("message"), row.getString("incident_id"));
	}

	static StallCause cause(ResultSet row) throws SQLException {
		var holder = row.getString("holder");
		return new StallCause(row.getString("code"), row.getString("level"), row.getString("unblocks"),
				holder == null ? null : Sector.valueOf(holder), row.getObject("since", LocalDate.class));
	}

}
