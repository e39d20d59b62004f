package org.tripartita.identity;

import java.time.LocalDate;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who filled the role of the garante in each territory; former ones stay with the name they had. */
@Repository
public class Guarantors {

	private final JdbcClient database;

	Guarantors(JdbcClient database) {
		this.database = database;
	}

	/** All of a territory, those in office last. */
	public List<Guarantor> of(String territory) {
		return database.sql("select * from guarantor where territory = ? order by valid_from nulls first, branch")
			.param(territory)
			.query((row, number) -> new Guarantor(row.getString("territory"), Guarantor.Branch.valueOf(row.getString("branch")),
					row.getString("organisation"), Guarantor.Independence.valueOf(row.getString("independence")),
					row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class),
					Guarantor.Certainty.valueOf(row.getString("certainty")), row.getString("source"), row.getString("note")))
			.list();
	}

}
