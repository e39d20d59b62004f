package org.tripartita.secretariat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.tripartita.identity.Sector;

/** How the matters of a session were voted and what was said against them: three statements, however many matters there are. */
@Repository
class MatterRecords {

	private final JdbcClient database;

	MatterRecords(JdbcClient database) {
		this.database = database;
	}

	/** What is on record of the matters of a session, by the id of the matter. */
	record Kept(Map<UUID, Map<Sector, Ballot>> votes, Map<UUID, Ballot> benches, Map<UUID, List<Dissent>> dissents) {

		static final Kept NOTHING = new Kept(Map.of(), Map.of(), Map.of());

		/** How each sector voted; empty where there was no vote. */
		Map<Sector, Ballot> votes(SessionItem item) {
			return votes.getOrDefault(item.itemId(), Map.of());
		}

		/** How the garantes voted among themselves; null where there was one, or no vote. */
		@Nullable Ballot bench(SessionItem item) {
			return benches.get(item.itemId());
		}

		/** What was said against it, in the order of the rounds; what was kept for another round once. */
		List<Dissent> dissents(SessionItem item) {
			return dissents.getOrDefault(item.itemId(), List.of());
		}

	}

	Kept of(UUID sessionId) {
		var votes = new HashMap<UUID, Map<Sector, Ballot>>();
		var benches = new HashMap<UUID, Ballot>();
		var dissents = new HashMap<UUID, List<Dissent>>();
		read("select item_id, sector, in_favour, against, abstained from session_vote where session_id = ?", sessionId, row -> votes
			.computeIfAbsent(item(row), id -> new EnumMap<>(Sector.class))
			.put(Sector.valueOf(row.getString("sector")), ballot(row)));
		read("select item_id, in_favour, against, abstained from session_bench_vote where session_id = ?", sessionId,
				row -> benches.put(item(row), ballot(row)));
		read("""
				select item_id, sector, text, earlier_round from session_dissent_told where session_id = ?
				order by first_round, sector_order(sector)
				""", sessionId, row -> dissents.computeIfAbsent(item(row), id -> new ArrayList<>())
			.add(new Dissent(Sector.valueOf(row.getString("sector")), row.getString("text"), row.getInt("earlier_round"))));
		return new Kept(votes, benches, dissents);
	}

	private interface Reading {

		@Nullable Object of(ResultSet row) throws SQLException;

	}

	private void read(String statement, UUID sessionId, Reading reading) {
		database.sql(statement).param(sessionId).query((row, number) -> String.valueOf(reading.of(row))).list();
	}

	private static UUID item(ResultSet row) throws SQLException {
		return row.getObject("item_id", UUID.class);
	}

	private static Ballot ballot(ResultSet row) throws SQLException {
		return new Ballot(row.getInt("in_favour"), row.getInt("against"), row.getInt("abstained"));
	}

}
