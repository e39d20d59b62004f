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

	/** Whether somebody with the waiver {@code w} of the whole wears two hats in its part {@code t} within the days. */
	private static final String MEETING_IN_PART = """
			exists (select 1 from appointment a join appointment g on g.person_id = a.person_id and g.role = 'ORGANO_GARANTE'
				and g.territory = w.territory
				cross join lateral (select greatest(a.valid_from, g.valid_from, w.valid_from, :from) as first_day,
					least(a.valid_to, g.valid_to, w.valid_to, :to) as last_day) days
				where a.person_id = w.person_id and a.territory = t.code and a.role in ('GOBIERNO', 'SOCIEDAD_CIVIL', 'FACILITACION')
				and days.first_day <= days.last_day and %s)
			""".formatted(Guarantors.SOMETIME_WITHOUT_OWN.formatted("days.first_day", "greatest(days.first_day, days.last_day)"));

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
	 * whole counts for whoever has a role in it and acts in it as garante of the whole.
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
					or w.territory = t.parent_code and t.level in ('MUNICIPAL', 'BRANCH') and %s)
				where w.valid_to >= :from and w.valid_from <= :to
				order by w.valid_from, w.recorded_at
				""".formatted(MEETING_IN_PART))
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
