package org.tripartita.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.tripartita.identity.Organisation.Name;
import org.tripartita.identity.Organisation.Representative;
import org.tripartita.identity.Organisation.Standing;
import org.tripartita.identity.Organisation.Successor;

/** Reads organisations for those who look after the people of their territory; a page of the list is one statement. */
@Repository
public class OrganisationFiles {

	private static final int MOST_SUGGESTED = 300;

	private static final int MOST_REPRESENTATIVES = 200;

	private static final String ORGANISATION = """
			select o.id, organisation_name_on(o.id, least(:day, coalesce(o.merged_on - 1, :day))) as name, o.territory, t.short_name as place,
				s.valid_from as since, s.sector, s.sub_sector, o.successor_id, o.merged_on,
				case when o.successor_id is not null then organisation_name_on(o.successor_id, :day) end as successor
			from organisation o join territory t on t.code = o.territory
			left join lateral (select * from organisation_sector x where x.organisation_id = o.id and x.valid_from <= :day
				order by x.valid_from desc limit 1) s on true
			""";

	private final JdbcClient database;

	private final Clock clock;

	OrganisationFiles(JdbcClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	/** A page of the organisations of the reader's territories by name, and one more where another page follows. */
	public List<Organisation> list(OrganisationSearch search, Jurisdiction reader) {
		return database.sql("select * from (" + ORGANISATION + """
				where (:all or o.territory in (:codes)) and :territory in ('', o.territory) and :sector in ('', coalesce(s.sector, ''))
				and exists (select 1 from organisation_name n where n.organisation_id = o.id
					and translate(lower(n.name), 'áéíóúüñ', 'aeiouun') like :text)) found
				order by name, id limit :most offset :skipped
				""")
			.param("all", reader.everywhere())
			.param("codes", codes(reader))
			.param("territory", search.territory() == null ? "" : search.territory())
			.param("sector", search.sector() == null ? "" : search.sector().name())
			.param("text", search.pattern())
			.param("day", today())
			.param("most", OrganisationSearch.PAGE + 1)
			.param("skipped", search.page() * OrganisationSearch.PAGE)
			.query((row, number) -> organisation(row))
			.list();
	}

	/** An organisation of the reader's territories. */
	public Optional<Organisation.File> find(UUID id, Jurisdiction reader) {
		return database.sql(ORGANISATION + " where o.id = :id")
			.param("day", today())
			.param("id", id)
			.query((row, number) -> organisation(row))
			.optional()
			.filter(organisation -> reader.everywhere() || reader.reaches(organisation.territory()))
			.map(organisation -> new Organisation.File(organisation, names(id), standings(id), representatives(id, reader)));
	}

	/** The present names of those that can be named in an appointment, the garantes of the register too, for whoever writes one. */
	public List<String> suggested(Jurisdiction reader) {
		return database.sql("""
				select organisation_name_on(o.id, :day) as name from organisation o
				where o.successor_id is null and (:all or o.territory in (:codes))
				union select g.organisation from guarantor g
				where coalesce(g.valid_to, :day) >= :day and (:all or g.territory in (:codes)) order by name limit :most
				""")
			.param("day", today())
			.param("all", reader.everywhere())
			.param("codes", codes(reader))
			.param("most", MOST_SUGGESTED)
			.query(String.class)
			.list();
	}

	private List<Name> names(UUID id) {
		return database.sql("select valid_from, name from organisation_name where organisation_id = ? order by valid_from desc")
			.param(id)
			.query((row, number) -> new Name(day(row, "valid_from"), row.getString("name")))
			.list();
	}

	private List<Standing> standings(UUID id) {
		return database.sql("select valid_from as since, sector, sub_sector from organisation_sector where organisation_id = ? order by valid_from desc")
			.param(id)
			.query((row, number) -> standing(row))
			.list();
	}

	private List<Representative> representatives(UUID id, Jurisdiction reader) {
		return database.sql("""
				select p.id, p.display_name, a.role, t.short_name as place, a.valid_from, a.valid_to
				from appointment a join person p on p.id = a.person_id join territory t on t.code = a.territory
				where a.organisation_id = :id and (a.valid_to is null or a.valid_to >= :day) and (:all or a.territory in (:codes))
				order by a.valid_from, p.username limit :most
				""")
			.param("id", id)
			.param("day", today())
			.param("all", reader.everywhere())
			.param("codes", codes(reader))
			.param("most", MOST_REPRESENTATIVES)
			.query((row, number) -> new Representative(row.getObject("id", UUID.class), row.getString("display_name"),
					Role.valueOf(row.getString("role")), row.getString("place"), row.getObject("valid_from", LocalDate.class),
					row.getObject("valid_to", LocalDate.class)))
			.list();
	}

	private static Organisation organisation(ResultSet row) throws SQLException {
		var successor = row.getObject("successor_id", UUID.class);
		return new Organisation(row.getObject("id", UUID.class), row.getString("name"), row.getString("territory"), row.getString("place"),
				row.getString("sector") == null ? null : standing(row), successor == null ? null
						: new Successor(successor, row.getString("successor"), row.getObject("merged_on", LocalDate.class)));
	}

	private static Standing standing(ResultSet row) throws SQLException {
		var kind = row.getString("sub_sector");
		return new Standing(day(row, "since"), Sector.valueOf(row.getString("sector")), kind == null ? null : SubSector.valueOf(kind));
	}

	/** Null where nobody wrote the beginning down. */
	private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
		var day = row.getObject(column, LocalDate.class);
		return OrganisationRegister.BEGINNING.equals(day) ? null : day;
	}

	private static List<String> codes(Jurisdiction reader) {
		return reader.codes().isEmpty() ? List.of("") : reader.codes();
	}

	private LocalDate today() {
		return LocalDate.now(clock);
	}

}
