package org.tripartita.opencall;

import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where to write to whoever objected to a result; the address is for nothing else (R2.5). */
@Repository
public class Objectors {

	private final JdbcClient database;

	Objectors(JdbcClient database) {
		this.database = database;
	}

	/**
	 * Somebody whose objection was decided.
	 *
	 * @param email RESTRICTED
	 * @param organisation whom the objection is about
	 * @param resolution the public reason
	 */
	public record Objector(String folio, String email, String callTitle, String organisation, boolean upheld, String resolution) {
	}

	/** Whose objection it is, once it was decided. */
	public Optional<Objector> of(UUID objectionId) {
		return database.sql("""
				select o.folio, o.contact_email, c.title, a.organisation || ' (' || a.folio || ')' as organisation, o.upheld, o.resolution from open_call_objection o
				join open_call_application a on a.id = o.application_id join open_call c on c.id = o.call_id
				where o.id = ? and o.upheld is not null
				""")
			.param(objectionId)
			.query((row, number) -> new Objector(row.getString("folio"), row.getString("contact_email"), row.getString("title"),
					row.getString("organisation"), row.getBoolean("upheld"), row.getString("resolution")))
			.optional();
	}

}
