package org.tripartita.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/** How a document is read from its row. */
final class DocumentRow {

	static final String SELECT = """
			select d.*, w.reason, w.withdrawn_at, (
			  select s.id from document s where s.supersedes = d.id order by s.recorded_at desc, s.id limit 1
			) as superseded_by
			from document d left join document_withdrawal w on w.document_id = d.id
			""";

	private DocumentRow() {
	}

	static Document read(ResultSet row, int number) throws SQLException {
		final Filing filing = new Filing(DocumentKind.valueOf(row.getString("kind")),
				Visibility.valueOf(row.getString("visibility")), row.getString("title"),
				row.getObject("act_date", LocalDate.class), row.getObject("exercise_id", UUID.class),
				row.getObject("secretariat_id", UUID.class), row.getObject("supersedes", UUID.class));
		final String reason = row.getString("reason");
		return new Document(row.getObject("id", UUID.class), filing, instant(row, "recorded_at"),
				row.getString("file_name"), row.getString("media_type"), row.getObject("size", Integer.class), row.getString("sha256"),
				row.getString("link"), row.getObject("superseded_by", UUID.class),
				reason == null ? null : new Document.Withdrawal(reason, instant(row, "withdrawn_at")));
	}

	static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

}
