package org.tripartita.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is kept of a person beside the account and its mandates, for the person. */
@Repository
public class PersonRecords {

	private final JdbcClient database;

	PersonRecords(JdbcClient database) {
		this.database = database;
	}

	/** Days on which somebody did not act under a mandate. */
	public record Absence(UUID mandate, LocalDate firstDay, LocalDate lastDay, Instant recordedAt) {
	}

	/** A login of an institution. */
	public record Identity(String issuer, String subject, Instant linkedAt) {
	}

	/** An agreement of the three sectors about two hats. */
	public record Waiver(String territory, LocalDate from, LocalDate to, String governmentDocument, String garanteDocument,
			String civilSocietyDocument) {
	}

	List<Absence> absences(UUID person) {
		return database.sql("""
				select x.appointment_id, x.first_day, x.last_day, x.recorded_at from absence x join appointment m on m.id = x.appointment_id
				where m.person_id = ? order by x.first_day
				""")
			.param(person)
			.query((row, number) -> new Absence(row.getObject("appointment_id", UUID.class), row.getObject("first_day", LocalDate.class),
					row.getObject("last_day", LocalDate.class), row.getTimestamp("recorded_at").toInstant()))
			.list();
	}

	List<Identity> identities(UUID person) {
		return database.sql("select issuer, subject, linked_at from external_identity where person_id = ? order by linked_at")
			.param(person)
			.query((row, number) -> new Identity(row.getString("issuer"), row.getString("subject"), row.getTimestamp("linked_at").toInstant()))
			.list();
	}

	List<Waiver> waivers(UUID person) {
		return database.sql("select * from hat_waiver where person_id = ? order by valid_from")
			.param(person)
			.query((row, number) -> new Waiver(row.getString("territory"), row.getObject("valid_from", LocalDate.class),
					row.getObject("valid_to", LocalDate.class), row.getString("government_document"), row.getString("garante_document"),
					row.getString("civil_society_document")))
			.list();
	}

}
