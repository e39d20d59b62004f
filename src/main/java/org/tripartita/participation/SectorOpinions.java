package org.tripartita.participation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.tripartita.identity.Sector;

/** What the sectors said to topics, trees, tables and drafts, round by round: added once, never changed. */
@Repository
class SectorOpinions {

	/** On what the sectors give their opinion; each kind has a table of its own. */
	enum Subject {

		TOPICS("topic_opinion", "consultation_id"), TREE("tree_opinion", "topic_id"), MESA("mesa_opinion", "mesa_id"),

		DRAFT("draft_opinion", "commitment_id");

		private final String table;

		private final String key;

		Subject(String table, String key) {
			this.table = table;
			this.key = key;
		}

	}

	private final JdbcClient database;

	private final Clock clock;

	SectorOpinions(JdbcClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	void add(Subject subject, UUID id, int round, SectorOpinion opinion, String recordedBy) {
		database.sql("insert into " + subject.table + " (" + subject.key
				+ ", round, sector, agreed, reason, acted_on, recorded_by, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?)")
			.params(id, round, opinion.sector().name(), opinion.agreed(), opinion.reason(), opinion.actedOn(), recordedBy,
					Timestamp.from(clock.instant()))
			.update();
	}

	List<SectorOpinion> of(Subject subject, UUID id, int round) {
		return database
			.sql("select sector, agreed, reason, acted_on from " + subject.table + " where " + subject.key
					+ " = ? and round = ? order by acted_on, sector_order(sector)")
			.params(id, round)
			.query(SectorOpinions::row)
			.list();
	}

	/** True where each of the three sectors agreed: equal weight, no majority (G-06). */
	static boolean unanimous(List<SectorOpinion> opinions) {
		var agreed = opinions.stream().filter(SectorOpinion::agreed).map(SectorOpinion::sector).toList();
		return agreed.containsAll(List.of(Sector.values()));
	}

	private static SectorOpinion row(ResultSet row, int number) throws SQLException {
		return new SectorOpinion(Sector.valueOf(row.getString("sector")), row.getBoolean("agreed"), row.getString("reason"),
				row.getObject("acted_on", LocalDate.class));
	}

}
