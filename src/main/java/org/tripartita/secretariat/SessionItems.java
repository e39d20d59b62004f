package org.tripartita.secretariat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.tripartita.identity.Sector;

/** The matters in the hand of each session, what was said against them and how it was voted. */
@Repository
class SessionItems {

	private static final String ALL = """
			select i.*, a.exercise_id, a.kind, a.title from session_item i join agenda_item a on a.id = i.item_id
			where i.session_id = ?
			""";

	private final JdbcClient database;

	private final Clock clock;

	SessionItems(JdbcClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	List<SessionItem> of(UUID sessionId) {
		return database.sql(ALL + " order by i.place").param(sessionId).query(SessionItems::row).list();
	}

	SessionItem get(UUID sessionId, UUID itemId) {
		return database.sql(ALL + " and i.item_id = ?").params(sessionId, itemId).query(SessionItems::row).single();
	}

	/** The text is another before its round is closed. */
	void correct(SessionItem item, String text) {
		database.sql("update session_item set text = ? where session_id = ? and item_id = ?")
			.params(text, item.sessionId(), item.itemId())
			.update();
	}

	/** Another round: the text as it stands, what it came to and who opposed. */
	void round(SessionItem item, SessionDeliberation.Round round) {
		database.sql("""
				update session_item set rounds = rounds + 1, text = ?, position = ?, extraordinary_reason = ?, extraordinary_backers = ?,
					mediator = coalesce(?, mediator), mediation = coalesce(?, mediation)
				where session_id = ? and item_id = ?
				""")
			.params(round.text(), round.position().name(), round.extraordinaryReason(), backers(round),
					round.mediator() == null ? null : round.mediator().name(), round.mediation(), item.sessionId(), item.itemId())
			.update();
		dissent(item, round.dissents());
	}

	/** What sectors say against a matter, in the round that comes next or at the vote in its stead. */
	private void dissent(SessionItem item, Map<Sector, String> dissents) {
		dissents.forEach((sector, text) -> database.sql("""
				insert into session_dissent (session_id, item_id, round, sector, text, recorded_at) values (?, ?, ?, ?, ?, ?)
				""")
			.params(item.sessionId(), item.itemId(), item.rounds() + 1, sector.name(), text, now())
			.update());
	}

	/** How the sectors voted, and what those who voted against say. */
	void vote(SessionItem item, Map<Sector, Ballot> ballots, Map<Sector, String> dissents) {
		dissent(item, dissents);
		ballots.forEach((sector, ballot) -> database.sql("""
				insert into session_vote (session_id, item_id, sector, in_favour, against, abstained, recorded_at)
				values (?, ?, ?, ?, ?, ?, ?)
				""")
			.params(item.sessionId(), item.itemId(), sector.name(), ballot.inFavour(), ballot.against(), ballot.abstained(),
					now())
			.update());
	}

	/** How the garantes voted among themselves. */
	void benchVote(SessionItem item, Ballot inside) {
		database.sql("""
				insert into session_bench_vote (session_id, item_id, in_favour, against, abstained, recorded_at)
				values (?, ?, ?, ?, ?, ?)
				""")
			.params(item.sessionId(), item.itemId(), inside.inFavour(), inside.against(), inside.abstained(), now())
			.update();
	}

	/** How each sector voted; empty where there was no vote. */
	Map<Sector, Ballot> votes(SessionItem item) {
		var votes = new java.util.EnumMap<Sector, Ballot>(Sector.class);
		database.sql("select sector, in_favour, against, abstained from session_vote where session_id = ? and item_id = ?")
			.params(item.sessionId(), item.itemId())
			.query((row, number) -> votes.put(Sector.valueOf(row.getString(1)),
					new Ballot(row.getInt(2), row.getInt(3), row.getInt(4))))
			.list();
		return votes;
	}

	void settle(SessionItem item, DecisionResult result, @Nullable DecisionMethod method, @Nullable String reason) {
		database.sql("update session_item set result = ?, method = ?, reason = ? where session_id = ? and item_id = ?")
			.params(result.name(), method == null ? null : method.name(), reason, item.sessionId(), item.itemId())
			.update();
	}

	private Timestamp now() {
		return Timestamp.from(clock.instant());
	}

	static SessionItem row(ResultSet row, int number) throws SQLException {
		return new SessionItem(row.getObject("session_id", UUID.class), row.getObject("item_id", UUID.class),
				row.getObject("exercise_id", UUID.class), AgendaKind.valueOf(row.getString("kind")), row.getString("title"),
				row.getInt("place"), row.getInt("rounds"), row.getString("text"), choice(row, "position", Position.class),
				extraordinary(row), choice(row, "method", DecisionMethod.class),
				choice(row, "result", DecisionResult.class), row.getString("reason"), choice(row, "mediator", Mediator.class),
				row.getString("mediation"));
	}

	private static String[] backers(SessionDeliberation.Round round) {
		return round.extraordinaryReason() == null ? new String[0] : round.backers().stream().sorted().map(Sector::name).toArray(String[]::new);
	}

	private static @Nullable ExtraordinaryCase extraordinary(ResultSet row) throws SQLException {
		var reason = row.getString("extraordinary_reason");
		return reason == null ? null
				: new ExtraordinaryCase(reason, Arrays.stream((String[]) row.getArray("extraordinary_backers").getArray()).map(Sector::valueOf).toList());
	}

	private static <E extends Enum<E>> @Nullable E choice(ResultSet row, String column, Class<E> type) throws SQLException {
		var value = row.getString(column);
		return value == null ? null : Enum.valueOf(type, value);
	}

}
