package org.tripartita.secretariat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tripartita.identity.Sector;

/** The attempts to install each STL, who came and who signed. Signatures are added once; three may come at once. */
@Repository
class InstallationAttempts {

	private final JdbcClient database;

	private final Clock clock;

	InstallationAttempts(JdbcClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	void begin(UUID secretariatId, UUID exerciseId, @Nullable LocalDate citedFor) {
		database.sql("""
				insert into installation_attempt (secretariat_id, number, exercise_id, cited_for, recorded_at)
				select ?, coalesce(max(number), 0) + 1, ?, ?, ? from installation_attempt where secretariat_id = ?
				""").params(secretariatId, exerciseId, citedFor, now(), secretariatId).update();
	}

	InstallationAttempt latest(UUID secretariatId) {
		return find(secretariatId)
			.orElseThrow(() -> new IllegalStateException("Nobody tried to install secretariat " + secretariatId));
	}

	Optional<InstallationAttempt> find(UUID secretariatId) {
		return database.sql("""
				select secretariat_id, number, exercise_id, cited_for, held_on, place, failure from installation_attempt
				where secretariat_id = ? order by number desc limit 1
				""").param(secretariatId).query(InstallationAttempts::row).optional();
	}

	/** The attempt before another. */
	Optional<InstallationAttempt> before(InstallationAttempt attempt) {
		return database.sql("""
				select secretariat_id, number, exercise_id, cited_for, held_on, place, failure from installation_attempt
				where secretariat_id = ? and number = ?
				""").params(attempt.secretariatId(), attempt.number() - 1).query(InstallationAttempts::row).optional();
	}

	void cite(InstallationAttempt attempt, LocalDate day) {
		database.sql("update installation_attempt set cited_for = ? where secretariat_id = ? and number = ?")
			.params(day, attempt.secretariatId(), attempt.number())
			.update();
	}

	void hold(InstallationAttempt attempt, LocalDate day, String place, Collection<UUID> seats) {
		database.sql("update installation_attempt set held_on = ?, place = ? where secretariat_id = ? and number = ?")
			.params(day, place, attempt.secretariatId(), attempt.number())
			.update();
		seats.forEach(seat -> database.sql("insert into installation_presence (secretariat_id, number, seat_id) values (?, ?, ?)")
			.params(attempt.secretariatId(), attempt.number(), seat)
			.update());
	}

	void fail(InstallationAttempt attempt, String reason) {
		database.sql("update installation_attempt set failure = ? where secretariat_id = ? and number = ?")
			.params(reason, attempt.secretariatId(), attempt.number())
			.update();
	}

	/** Who came to the act of an attempt. */
	List<Seat> present(InstallationAttempt attempt) {
		return database.sql("""
				select s.* from secretariat_seat s join installation_presence p on p.seat_id = s.id
				where p.secretariat_id = ? and p.number = ? order by sector_order(s.sector), s.alternate, s.organisation
				""").params(attempt.secretariatId(), attempt.number()).query(Seats::row).list();
	}

	void sign(InstallationAttempt attempt, SectorSignature act, String recordedBy) {
		database.sql("""
				insert into installation_signature (secretariat_id, number, sector, seat_id, reason, acted_on, recorded_by,
					recorded_at)
				values (?, ?, ?, ?, ?, ?, ?, ?)
				""")
			.params(attempt.secretariatId(), attempt.number(), act.sector().name(), act.seat() == null ? null : act.seat().id(),
					act.reason(), act.actedOn(), recordedBy, now())
			.update();
	}

	/** What the sectors did with the acta of an attempt, in the order of the acts. */
	List<SectorSignature> signatures(InstallationAttempt attempt) {
		var present = present(attempt);
		return database.sql("""
				select sector, seat_id, reason, acted_on from installation_signature
				where secretariat_id = ? and number = ? order by acted_on, sector_order(sector)
				""")
			.params(attempt.secretariatId(), attempt.number())
			.query((row, number) -> signature(row, present))
			.list();
	}

	static SectorSignature signature(ResultSet row, List<Seat> seats) throws SQLException {
		var seat = row.getObject("seat_id", UUID.class);
		return new SectorSignature(Sector.valueOf(row.getString("sector")),
				seats.stream().filter(one -> one.id().equals(seat)).findFirst().orElse(null), row.getString("reason"),
				row.getObject("acted_on", LocalDate.class));
	}

	private Timestamp now() {
		return Timestamp.from(clock.instant());
	}

	private static InstallationAttempt row(ResultSet row, int number) throws SQLException {
		return new InstallationAttempt(row.getObject("secretariat_id", UUID.class), row.getInt("number"),
				row.getObject("exercise_id", UUID.class), row.getObject("cited_for", LocalDate.class),
				row.getObject("held_on", LocalDate.class), row.getString("place"), row.getString("failure"));
	}

}
