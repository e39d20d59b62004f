package org.tripartita.secretariat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.tripartita.secretariat.SeatRequest.Election;
import org.tripartita.secretariat.SeatRequest.Holder;
import org.tripartita.secretariat.SeatRequest.Kind;

/** What the sectors asked to change about their seats. */
@Repository
class SeatRequests {

	private final JdbcClient database;

	private final Seats seats;

	private final Clock clock;

	SeatRequests(JdbcClient database, Seats seats, Clock clock) {
		this.database = database;
		this.seats = seats;
		this.clock = clock;
	}

	void add(SeatRequest one, String askedBy) {
		var holder = one.holder();
		var election = one.election();
		database.sql("""
				insert into seat_request (id, secretariat_id, seat_id, kind, organisation, position, powers, origin, end_reason,
					term_to, acted_on, reason, votes_for, votes_cast, document_id, state, asked_by, recorded_at)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'OPEN', ?, ?)
				""")
			.params(one.id(), one.seat().secretariatId(), one.seat().id(), one.kind().name(),
					holder == null ? null : holder.organisation(), holder == null ? null : holder.position(),
					holder == null ? null : holder.powers(), one.origin().name(), one.end() == null ? null : one.end().name(),
					one.termTo(), one.actedOn(), one.reason(), election == null ? null : election.votesFor(),
					election == null ? null : election.votesCast(), one.documentId(), askedBy, Timestamp.from(clock.instant()))
			.update();
	}

	SeatRequest get(UUID id) {
		return database.sql("select * from seat_request where id = ?").param(id).query(this::row).single();
	}

	/** Who asked for it. */
	String askedBy(UUID id) {
		return database.sql("select asked_by from seat_request where id = ?").param(id).query(String.class).single();
	}

	/** Whether another change of the seat is asked for and not answered. */
	boolean asked(UUID seatId) {
		return database.sql("select exists (select from seat_request where seat_id = ? and state = 'OPEN')")
			.param(seatId)
			.query(Boolean.class)
			.single();
	}

	/** Whether a seat is asked for an organisation and nobody answered it. */
	boolean askedFor(UUID secretariatId, String organisation) {
		return database
			.sql("select exists (select from seat_request where secretariat_id = ? and lower(organisation) = lower(?) and state = 'OPEN')")
			.params(secretariatId, organisation)
			.query(Boolean.class)
			.single();
	}

	/** Whether nobody answered it. */
	boolean open(UUID id) {
		return database.sql("select state = 'OPEN' from seat_request where id = ?").param(id).query(Boolean.class).single();
	}

	void answer(UUID id, String state, @Nullable String answer) {
		database.sql("update seat_request set state = ?, answer = ? where id = ? and state = 'OPEN'").params(state, answer, id).update();
	}

	private SeatRequest row(ResultSet row, int number) throws SQLException {
		var organisation = row.getString("organisation");
		var end = row.getString("end_reason");
		var votes = row.getObject("votes_for", Integer.class);
		return new SeatRequest(row.getObject("id", UUID.class), Kind.valueOf(row.getString("kind")),
				seats.get(row.getObject("seat_id", UUID.class)),
				organisation == null ? null : new Holder(organisation, row.getString("position"), row.getString("powers")),
				SeatOrigin.valueOf(row.getString("origin")), end == null ? null : SeatEnd.valueOf(end),
				row.getObject("term_to", LocalDate.class), row.getObject("acted_on", LocalDate.class), row.getString("reason"),
				votes == null ? null : new Election(votes, row.getInt("votes_cast")), row.getObject("document_id", UUID.class));
	}

}
