package org.tripartita.opencall;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.tripartita.identity.Sector;
import org.tripartita.opencall.Facilitation.Kind;

/** Who facilitates each exercise, and who did before (step 3, R3.1). */
@Repository
public class Facilitations {

	private final JdbcClient database;

	private final Clock clock;

	Facilitations(JdbcClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	/** How an exercise was facilitated, the latest first. */
	public List<Facilitation> of(UUID exerciseId) {
		return database.sql("select * from facilitation where exercise_id = ? order by started_on desc, recorded_at desc")
			.param(exerciseId)
			.query(Facilitations::facilitation)
			.list();
	}

	/** How it is facilitated now; empty before anything was decided. */
	public Optional<Facilitation> current(UUID exerciseId) {
		return database.sql("select * from facilitation where exercise_id = ? and ended_on is null")
			.param(exerciseId)
			.query(Facilitations::facilitation)
			.optional();
	}

	Facilitation get(UUID id) {
		return database.sql("select * from facilitation where id = ?").param(id).query(Facilitations::facilitation).single();
	}

	void person(UUID exerciseId, Candidate candidate, boolean waiver, LocalDate from) {
		begin(exerciseId, Kind.PERSON, null, candidate, waiver, from);
	}

	void interim(UUID exerciseId, Sector sector, LocalDate from) {
		begin(exerciseId, Kind.INTERIM, sector, null, false, from);
	}

	void nobody(UUID exerciseId, LocalDate from) {
		begin(exerciseId, Kind.NONE, null, null, false, from);
	}

	private void begin(UUID exerciseId, Kind kind, @Nullable Sector sector, @Nullable Candidate person, boolean waiver, LocalDate from) {
		database.sql("""
				insert into facilitation (id, exercise_id, kind, sector, organisation, position, waiver, started_on, recorded_at)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?)
				""")
			.params(UUID.randomUUID(), exerciseId, kind.name(), CallStore.name(sector), person == null ? null : person.organisation(),
					person == null ? null : person.position(), waiver, from, Timestamp.from(clock.instant()))
			.update();
	}

	/** Ends what lasts in an exercise, if anything does; an end before the beginning is one on its day. */
	void end(UUID exerciseId, LocalDate lastDay, String reason) {
		database.sql("""
				update facilitation set ended_on = greatest(started_on, ?), end_reason = ? where exercise_id = ? and ended_on is null
				""").params(lastDay, reason, exerciseId).update();
	}

	private static Facilitation facilitation(ResultSet row, int number) throws SQLException {
		return new Facilitation(row.getObject("id", UUID.class), row.getObject("exercise_id", UUID.class), Kind.valueOf(row.getString("kind")),
				CallStore.sector(row.getString("sector")), row.getString("organisation"), row.getString("position"),
				row.getBoolean("waiver"), row.getObject("started_on", LocalDate.class), row.getObject("ended_on", LocalDate.class),
				row.getString("end_reason"));
	}

}
