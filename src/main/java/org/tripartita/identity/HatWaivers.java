package org.tripartita.identity;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The waivers by which the three sectors let somebody act under two hats: public, since no other exception from four eyes
 * exists (R3.3: Jalisco's garante convened and facilitated [S1:1044]).
 */
@Repository
public class HatWaivers {

	private final JdbcClient database;

	HatWaivers(JdbcClient database) {
		this.database = database;
	}

	/**
	 * A waiver as anybody may read it: functions and papers, no username.
	 *
	 * @param function how the product calls whoever wears the hats, such as «Órgano garante de Jalisco»
	 * @param hats the roles held within the days; a single one where the second was not given yet
	 */
	public record Waiver(String function, List<Role> hats, LocalDate from, LocalDate to, String governmentDocument,
			String garanteDocument, String civilSocietyDocument) {

		/** Takes the roles as they are now. */
		public Waiver {
			hats = List.copyOf(hats);
		}

	}

	/**
	 * Those that count in a territory on some of these days, the earliest first: in a municipality or a branch that of the
	 * whole counts too, where the garante of the whole acts in it.
	 *
	 * @param to null where the days have no end yet
	 */
	public List<Waiver> of(String territory, LocalDate from, @Nullable LocalDate to) {
		return database.sql("""
				select p.display_name, w.valid_from, w.valid_to, w.government_document, w.garante_document, w.civil_society_document,
					(select coalesce(string_agg(distinct a.role, ' '), '') from appointment a
						where a.person_id = w.person_id and a.territory in (w.territory, t.code) and a.valid_from <= w.valid_to
						and (a.valid_to is null or a.valid_to >= w.valid_from)
						and a.role in ('ORGANO_GARANTE', 'GOBIERNO', 'SOCIEDAD_CIVIL', 'FACILITACION')) as hats
				from hat_waiver w join person p on p.id = w.person_id
				join territory t on t.code = :territory and (w.territory = t.code
					or w.territory = t.parent_code and t.level in ('MUNICIPAL', 'BRANCH'))
				where w.valid_to >= :from and w.valid_from <= :to
				order by w.valid_from, w.recorded_at
				""")
			.param("territory", territory)
			.param("from", from)
			.param("to", to == null ? LocalDate.of(9999, 12, 31) : to)
			.query((row, number) -> new Waiver(row.getString("display_name"), roles(row.getString("hats")),
					row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class),
					row.getString("government_document"), row.getString("garante_document"),
					row.getString("civil_society_document")))
			.list();
	}

	private static List<Role> roles(String names) {
		return names.isEmpty() ? List.of() : Arrays.stream(names.split(" ")).map(Role::valueOf).toList();
	}

}
