package org.tripartita.secretariat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.tripartita.identity.Sector;

/** Whom the benches of several elected to speak and vote for their sector, from when to when. Public. */
@Repository
public class Spokespersons {

	private final JdbcClient database;

	Spokespersons(JdbcClient database) {
		this.database = database;
	}

	/**
	 * Who speaks for a sector.
	 *
	 * @param seatId the seat that was elected
	 * @param to the last day, null while it lasts
	 */
	public record Spokesperson(Sector sector, UUID seatId, LocalDate from, @Nullable LocalDate to, int votesFor, int votesCast,
			@Nullable UUID documentId) {

		/** True while it speaks for its sector on a day. */
		public boolean speaksOn(LocalDate day) {
			return !from.isAfter(day) && (to == null || !to.isBefore(day));
		}

	}

	/** All that an STL ever had, the latest first. */
	public List<Spokesperson> of(UUID secretariatId) {
		return database.sql("select * from secretariat_spokesperson where secretariat_id = ? order by from_day desc, sector_order(sector), id")
			.param(secretariatId)
			.query(Spokespersons::row)
			.list();
	}

	/** The bench of a seat elected it; whoever spoke for the sector before ends the day before, or the same day at least. */
	void elect(Seat seat, LocalDate on, SeatRequest.Election election, @Nullable UUID document) {
		database.sql("""
				update secretariat_spokesperson set to_day = greatest(from_day, ?)
				where secretariat_id = ? and sector = ? and to_day is null
				""").params(on.minusDays(1), seat.secretariatId(), seat.sector().name()).update();
		database.sql("""
				insert into secretariat_spokesperson (id, secretariat_id, sector, seat_id, from_day, votes_for, votes_cast, document_id)
				values (?, ?, ?, ?, ?, ?, ?, ?)
				""")
			.params(UUID.randomUUID(), seat.secretariatId(), seat.sector().name(), seat.id(), on, election.votesFor(),
					election.votesCast(), document)
			.update();
	}

	/** Whoever leaves its seat speaks for its sector no more. */
	void leave(UUID seatId, LocalDate lastDay) {
		database.sql("update secretariat_spokesperson set to_day = greatest(from_day, ?) where seat_id = ? and to_day is null")
			.params(lastDay, seatId)
			.update();
	}

	private static Spokesperson row(ResultSet row, int number) throws SQLException {
		return new Spokesperson(Sector.valueOf(row.getString("sector")), row.getObject("seat_id", UUID.class),
				row.getObject("from_day", LocalDate.class), row.getObject("to_day", LocalDate.class), row.getInt("votes_for"),
				row.getInt("votes_cast"), row.getObject("document_id", UUID.class));
	}

}
