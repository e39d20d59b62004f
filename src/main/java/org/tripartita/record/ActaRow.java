package org.tripartita.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;

/** How an acta is read from its row, without its content. */
final class ActaRow {

	static final String COLUMNS = """
			a.id, a.chain_id, a.sequence, a.kind, a.visibility, a.title, a.act_date, a.exercise_id, a.secretariat_id,
			a.sealed_at, a.content_sha256, a.previous_hash, a.hash, a.supersedes, a.document_id,
			(select s.id from acta s where s.supersedes = a.id) as superseded_by
			""";

	static final String SELECT = "select " + COLUMNS + "from acta a ";

	private ActaRow() {
	}

	static Acta read(ResultSet row, int number) throws SQLException {
		return new Acta(row.getObject("id", UUID.class), row.getObject("chain_id", UUID.class),
				row.getLong("sequence"), DocumentKind.valueOf(row.getString("kind")),
				Visibility.valueOf(row.getString("visibility")), row.getString("title"),
				row.getObject("act_date", LocalDate.class), row.getObject("exercise_id", UUID.class),
				row.getObject("secretariat_id", UUID.class), DocumentRow.instant(row, "sealed_at"),
				row.getString("content_sha256"), row.getString("previous_hash"), row.getString("hash"),
				row.getObject("supersedes", UUID.class), row.getObject("superseded_by", UUID.class),
				row.getObject("document_id", UUID.class));
	}

}
