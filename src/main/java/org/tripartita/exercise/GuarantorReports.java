package org.tripartita.exercise;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.tripartita.identity.Guarantor;

/** What was reported of garantes that are not on record. */
@Repository
public class GuarantorReports {

	private final JdbcClient database;

	private final Clock clock;

	GuarantorReports(JdbcClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	/** The report that a process is about. */
	public GuarantorReport get(UUID id) {
		return database.sql("select * from guarantor_report where id = ?").param(id).query(GuarantorReports::row).single();
	}

	/** Whether the same waits for an answer already. */
	boolean waits(GuarantorReport one) {
		return database.sql("""
				select exists (select 1 from guarantor_report where territory = ? and branch = ? and lower(organisation) = lower(?)
				and confirmed is null)
				""").params(one.territory(), one.branch().name(), one.organisation()).query(Boolean.class).single();
	}

	void add(GuarantorReport one) {
		database.sql("""
				insert into guarantor_report (id, territory, branch, organisation, independence, first_day, document, published_on,
					reported_as, reported_by, reported_at)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
				""")
			.params(one.id(), one.territory(), one.branch().name(), one.organisation(), one.independence().name(), one.firstDay(),
					one.document(), one.publishedOn(), one.reportedAs(), one.reportedBy(), Timestamp.from(clock.instant()))
			.update();
	}

	void confirm(UUID id, String as, String by) {
		database.sql("update guarantor_report set confirmed = true, answered_as = ?, answered_by = ? where id = ?").params(as, by, id).update();
	}

	void reject(UUID id, String reason, String as, String by) {
		database.sql("update guarantor_report set confirmed = false, rejection = ?, answered_as = ?, answered_by = ? where id = ?")
			.params(reason, as, by, id)
			.update();
	}

	private static GuarantorReport row(ResultSet row, int number) throws SQLException {
		return new GuarantorReport(row.getObject("id", UUID.class), row.getString("territory"),
				Guarantor.Branch.valueOf(row.getString("branch")), row.getString("organisation"),
				Guarantor.Independence.valueOf(row.getString("independence")), row.getObject("first_day", LocalDate.class),
				row.getString("document"), row.getObject("published_on", LocalDate.class), row.getString("reported_as"),
				row.getString("reported_by"));
	}

}
