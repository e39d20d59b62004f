package org.tripartita.identity;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes organisations and finds the one that somebody names. Nothing is written over but what began on the same day. */
@Repository
class OrganisationRegister {

	/** The beginning that nobody wrote down; PostgreSQL's {@code -infinity}. */
	static final LocalDate BEGINNING = LocalDate.MIN;

	private static final String PLAIN = "translate(lower(%s), 'áéíóúüñ', 'aeiouun')";

	private final JdbcClient database;

	OrganisationRegister(JdbcClient database) {
		this.database = database;
	}

	/**
	 * An organisation that goes by a name.
	 *
	 * @param territory where it is looked after
	 * @param sector the one it speaks for on the day, null for none
	 */
	record Known(UUID id, String territory, @Nullable Sector sector) {
	}

	/**
	 * Those that go or went by the name and can act in the territory: its own, those of the entity around it, of its parts
	 * and of the federation; the likeliest first. One that became part of another is that other.
	 */
	List<Known> named(String name, String territory, LocalDate day) {
		return database.sql("""
				select found.id, (select o.territory from organisation o where o.id = found.id) as territory, (select s.sector from organisation_sector s where s.organisation_id = found.id and s.valid_from <= :day
					order by s.valid_from desc limit 1) as sector
				from (select organisation_on(o.id, :day) as id, min(case when o.territory = :territory then 0 else 1 end) as distance,
						max(case when %s = %s then 1 else 0 end) as present
					from organisation o join organisation_name n on n.organisation_id = o.id
					where %s = %s and (o.territory in (:territory, 'FED')
						or o.territory = (select t.parent_code from territory t where t.code = :territory)
						or o.territory in (select t.code from territory t where t.parent_code = :territory))
					group by 1) found
				order by present desc, distance, found.id
				""".formatted(PLAIN.formatted("organisation_name_on(o.id, :day)"), PLAIN.formatted(":name"), PLAIN.formatted("n.name"),
				PLAIN.formatted(":name")))
			.param("name", name.strip())
			.param("territory", territory)
			.param("day", day)
			.query((row, number) -> new Known(row.getObject("id", UUID.class), row.getString("territory"),
					row.getString("sector") == null ? null : Sector.valueOf(row.getString("sector"))))
			.list();
	}

	/** Adds an organisation that has been called so for as long as anybody knows. */
	UUID add(String name, String territory, @Nullable String by, Instant at) {
		var id = UUID.randomUUID();
		database.sql("insert into organisation (id, territory, recorded_by, recorded_at) values (?, ?, ?, ?)")
			.params(id, territory, by, Timestamp.from(at))
			.update();
		name(id, name, BEGINNING);
		return id;
	}

	void name(UUID organisation, String name, LocalDate from) {
		database.sql("""
				insert into organisation_name (organisation_id, valid_from, name) values (?, ?, ?)
				on conflict (organisation_id, valid_from) do update set name = excluded.name
				""").params(organisation, from, name.strip()).update();
	}

	void sector(UUID organisation, Sector sector, @Nullable SubSector kind, LocalDate from) {
		database.sql("""
				insert into organisation_sector (organisation_id, valid_from, sector, sub_sector) values (?, ?, ?, ?)
				on conflict (organisation_id, valid_from) do update set sector = excluded.sector, sub_sector = excluded.sub_sector
				""").params(organisation, from, sector.name(), kind == null ? null : kind.name()).update();
	}

	void merge(UUID organisation, UUID successor, LocalDate on) {
		database.sql("update organisation set successor_id = ?, merged_on = ? where id = ?").params(successor, on, organisation).update();
	}

	/** The latest day from which something about the organisation counts; nothing is recorded before it afterwards. */
	LocalDate latestName(UUID organisation) {
		return latest("organisation_name", organisation).orElse(BEGINNING);
	}

	Optional<LocalDate> latestSector(UUID organisation) {
		return latest("organisation_sector", organisation);
	}

	private Optional<LocalDate> latest(String table, UUID organisation) {
		return database.sql("select valid_from from " + table + " where organisation_id = ? order by valid_from desc limit 1")
			.param(organisation)
			.query((row, number) -> row.getObject("valid_from", LocalDate.class))
			.optional();
	}

	/** A mandate under which the organisation spoke for a sector. */
	record Speaking(Role role, String territory, LocalDate from, @Nullable LocalDate to) {
	}

	/** All its mandates of the three sectors, those of organisations that became part of it included. */
	List<Speaking> speaking(UUID organisation) {
		return database.sql("""
				select a.role, a.territory, a.valid_from, a.valid_to from appointment a
				where organisation_on(a.organisation_id, 'infinity') = ? and a.role in ('ORGANO_GARANTE', 'GOBIERNO', 'SOCIEDAD_CIVIL')
				""")
			.param(organisation)
			.query((row, number) -> new Speaking(Role.valueOf(row.getString("role")), row.getString("territory"),
					row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class)))
			.list();
	}

	/** The territories that lie inside of these. */
	List<String> inside(List<String> territories) {
		return territories.isEmpty() ? List.of() : database.sql("select code from territory where parent_code in (:codes) and level <> 'STATE'")
			.param("codes", territories)
			.query(String.class)
			.list();
	}

}
