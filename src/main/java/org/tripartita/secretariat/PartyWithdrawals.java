package org.tripartita.secretariat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.tripartita.identity.Sector;

/** The parties that left an STL and what became of it. Public. */
@Repository
public class PartyWithdrawals {

	private final JdbcClient database;

	private final Clock clock;

	PartyWithdrawals(JdbcClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	/** How a withdrawal ended. */
	public enum Outcome {

		RETURNED,

		/** The three agreed on a new body in its place. */
		REFOUNDED,

		/** Whoever maintains the engine ended its process: the notice is without effect. */
		ABANDONED

	}

	/**
	 * A party that left.
	 *
	 * @param proposal the new body that is proposed, null where none is
	 * @param round how often one was proposed
	 * @param outcome null while the party is away
	 */
	public record Withdrawal(UUID id, UUID secretariatId, Sector sector, LocalDate withdrawnOn, String reason, @Nullable UUID documentId,
			@Nullable LocalDate proposedOn, @Nullable String proposal, int round, @Nullable Outcome outcome, @Nullable LocalDate endedOn) {

		/** What the proofs of the signatures under the latest proposal are kept under. */
		String subject() {
			return "refoundation:" + id + ":" + round;
		}

	}

	/** What a sector says to a new body. */
	public record Answer(Sector sector, boolean agrees, @Nullable String reason, LocalDate actedOn) {
	}

	/** All of an STL, the latest first. */
	public List<Withdrawal> of(UUID secretariatId) {
		return database.sql("select * from party_withdrawal where secretariat_id = ? order by withdrawn_on desc, recorded_at desc")
			.param(secretariatId)
			.query(PartyWithdrawals::row)
			.list();
	}

	/** One that a process works for. */
	public Withdrawal get(UUID id) {
		return database.sql("select * from party_withdrawal where id = ?").param(id).query(PartyWithdrawals::row).single();
	}

	UUID add(UUID secretariatId, Sector sector, LocalDate on, String reason, @Nullable UUID document, String by) {
		var id = UUID.randomUUID();
		database.sql("""
				insert into party_withdrawal (id, secretariat_id, sector, withdrawn_on, reason, document_id, recorded_by, recorded_at)
				values (?, ?, ?, ?, ?, ?, ?, ?)
				""").params(id, secretariatId, sector.name(), on, reason, document, by, Timestamp.from(clock.instant())).update();
		return id;
	}

	void propose(UUID id, LocalDate on, String proposal) {
		database.sql("update party_withdrawal set proposed_on = ?, proposal = ?, round = round + 1 where id = ?")
			.params(on, proposal, id)
			.update();
	}

	void end(UUID id, Outcome outcome, LocalDate on) {
		database.sql("update party_withdrawal set outcome = ?, ended_on = ? where id = ?").params(outcome.name(), on, id).update();
	}

	void answer(UUID id, int round, Answer answer, String by) {
		database.sql("""
				insert into refoundation_answer (withdrawal_id, round, sector, agrees, reason, acted_on, recorded_by, recorded_at)
				values (?, ?, ?, ?, ?, ?, ?, ?)
				""")
			.params(id, round, answer.sector().name(), answer.agrees(), answer.reason(), answer.actedOn(), by,
					Timestamp.from(clock.instant()))
			.update();
	}

	/** What the sectors said to the proposal of a round. */
	List<Answer> answers(UUID id, int round) {
		return database.sql("select * from refoundation_answer where withdrawal_id = ? and round = ? order by acted_on, sector_order(sector)")
			.params(id, round)
			.query((row, number) -> new Answer(Sector.valueOf(row.getString("sector")), row.getBoolean("agrees"), row.getString("reason"),
					row.getObject("acted_on", LocalDate.class)))
			.list();
	}

	private static Withdrawal row(ResultSet row, int number) throws SQLException {
		var outcome = row.getString("outcome");
		return new Withdrawal(row.getObject("id", UUID.class), row.getObject("secretariat_id", UUID.class),
				Sector.valueOf(row.getString("sector")), row.getObject("withdrawn_on", LocalDate.class), row.getString("reason"),
				row.getObject("document_id", UUID.class), row.getObject("proposed_on", LocalDate.class), row.getString("proposal"),
				row.getInt("round"), outcome == null ? null : Outcome.valueOf(outcome), row.getObject("ended_on", LocalDate.class));
	}

}
