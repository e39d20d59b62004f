package org.tripartita.exercise;

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

/** What the sectors did with each declaratoria: added once, never changed; three may sign at the same moment. */
@Repository
class DeclarationSignatures {

	private final JdbcClient database;

	private final Clock clock;

	DeclarationSignatures(JdbcClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	void add(UUID declarationId, DeclarationSignature act, String recordedBy) {
		database.sql("""
				insert into declaration_signature (declaration_id, sector, signed, organisation, position, powers, acted_on,
					reason, recorded_by, recorded_at)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
				""")
			.params(declarationId, act.sector().name(), act.signed(), act.organisation(), act.position(), act.powers(),
					act.actedOn(), act.reason(), recordedBy, Timestamp.from(clock.instant()))
			.update();
	}

	List<DeclarationSignature> of(UUID declarationId) {
		return database.sql("select * from declaration_signature where declaration_id = ? order by acted_on, sector_order(sector)")
			.param(declarationId)
			.query(DeclarationSignatures::row)
			.list();
	}

	private static DeclarationSignature row(ResultSet row, int number) throws SQLException {
		return new DeclarationSignature(Sector.valueOf(row.getString("sector")), row.getBoolean("signed"),
				row.getString("organisation"), row.getString("position"), row.getString("powers"),
				row.getObject("acted_on", LocalDate.class), row.getString("reason"));
	}

}
