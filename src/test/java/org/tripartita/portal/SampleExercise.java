package org.tripartita.portal;

import java.time.LocalDate;
import java.util.UUID;

import javax.sql.DataSource;

import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

import org.tripartita.record.Acta;
import org.tripartita.record.ActaDraft;
import org.tripartita.record.ActaRegister;
import org.tripartita.record.DocumentKind;
import org.tripartita.record.Filing;
import org.tripartita.record.Visibility;

/** An exercise with something to show on every part of its page, as its projections would hold it. */
public final class SampleExercise {

	/** The code by which its page is found. */
	public static final String CODE = "MIC-2023-9";

	/** The code of its STL. */
	public static final String SECRETARIAT = "STL-MIC-9";

	private static final UUID ID = UUID.fromString("90000000-0000-0000-0000-000000000001");

	private SampleExercise() {
	}

	/** Lays it down once for each database, with a sealed acta. */
	public static void lay(DataSource source, ActaRegister actas) {
		var database = JdbcClient.create(source);
		if (database.sql("select count(*) from exercise where id = ?").param(ID).query(Integer.class).single() == 0) {
			new ResourceDatabasePopulator(new ClassPathResource("portal/sample.sql")).execute(source);
			var title = "Declaratoria conjunta – Michoacán <em>2023</em>";
			actas.seal(ActaDraft.of(Filing.of(DocumentKind.DECLARATION, Visibility.PUBLIC, title, LocalDate.of(2023, 3, 14))
				.inExercise(ID)).section("Declaratoria", "Manifestamos nuestra voluntad.").build());
		}
	}

	/** The acta of its declaratoria. */
	public static Acta acta(ActaRegister actas) {
		return actas.ofExercise(ID, Visibility.PUBLIC).get(0);
	}

}
