package org.tripartita.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.tripartita.identity.Account.Mandate;
import org.tripartita.identity.PersonFile.Absence;
import org.tripartita.identity.PersonFile.Held;
import org.tripartita.identity.PersonFile.Standing;

/** Reads people and their mandates for those who look after them; a page of the list is one statement. */
@Repository
public class PersonFiles {

	private static final String PLAIN = "translate(lower(%s), 'áéíóúüñ', 'aeiouun')";

	private static final String PAGE = """
			with page as (
				select o.id, o.username, o.display_name, o.active from person o
				where (:all or exists (select 1 from appointment r where r.person_id = o.id and r.territory in (:codes)))
				and (:role = '' and :territory = '' or exists (select 1 from appointment w where w.person_id = o.id
					and (w.valid_to is null or w.valid_to >= :day) and (:all or w.territory in (:codes))
					and :role in ('', w.role) and :territory in ('', w.territory)))
				and (%s like :text or %s like :text or exists (select 1 from appointment g
					join organisation_name n on n.organisation_id = g.organisation_id where g.person_id = o.id
					and (:all or g.territory in (:codes)) and %s like :text))
				order by o.username limit :most offset :skipped)
			select page.id, page.username, page.display_name, page.active, h.role, h.territory, h.organisation
			from page left join (select a.id, a.person_id, a.role, a.territory,
				organisation_name_on(a.organisation_id, :day) as organisation, a.valid_from %s
				and p.id in (select id from page) and (:all or a.territory in (:codes))) h on h.person_id = page.id
			order by page.username, h.valid_from, h.id
			""".formatted(PLAIN.formatted("o.username"), PLAIN.formatted("o.display_name"),
			PLAIN.formatted("n.name"), MandateRegister.IN_FORCE);

	private static final String MANDATES = """
			select m.id, m.role, m.territory, t.short_name,
				organisation_name_on(m.organisation_id, greatest(m.valid_from, least(m.valid_to, :day))) as organisation, m.document, m.powers, m.alternate_of,
				titular.display_name as titular, m.valid_from, m.valid_to, m.end_reason,
				m.id in (select a.id %s and p.id = :person) as in_force
			from appointment m join territory t on t.code = m.territory
			left join appointment seat on seat.id = m.alternate_of left join person titular on titular.id = seat.person_id
			where m.person_id = :person order by m.valid_from desc, m.id
			""".formatted(MandateRegister.IN_FORCE);

	private final JdbcClient database;

	private final Clock clock;

	PersonFiles(JdbcClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	/** A page of the people that somebody looks after, and one more where another page follows. */
	public List<PersonRow> list(PeopleSearch search, Jurisdiction reader) {
		var found = new LinkedHashMap<UUID, PersonRow>();
		database.sql(PAGE)
			.param("all", reader.everywhere())
			.param("codes", codes(reader))
			.param("role", search.role() == null ? "" : search.role().name())
			.param("territory", search.territory() == null ? "" : search.territory())
			.param("text", search.pattern())
			.param("day", LocalDate.now(clock))
			.param("most", PeopleSearch.PAGE + 1)
			.param("skipped", search.page() * PeopleSearch.PAGE)
			.query(row -> {
				add(found, row);
			});
		return List.copyOf(found.values());
	}

	private static void add(Map<UUID, PersonRow> found, ResultSet row) throws SQLException {
		var id = row.getObject("id", UUID.class);
		if (!found.containsKey(id)) {
			found.put(id, new PersonRow(id, row.getString("username"), row.getString("display_name"), row.getBoolean("active"),
					new ArrayList<>()));
		}
		if (row.getString("role") != null) {
			found.get(id).mandates().add(new Mandate(Role.valueOf(row.getString("role")), row.getString("territory"),
					row.getString("organisation")));
		}
	}

	/** The file of a person that somebody looks after; empty for whoever never held a mandate in those territories. */
	public Optional<PersonFile> find(UUID person, Jurisdiction reader) {
		var mandates = mandates(person);
		var seen = mandates.stream().filter(held -> reader.reaches(held.territory())).toList();
		if (!reader.everywhere() && seen.isEmpty()) {
			return Optional.empty();
		}
		var concerned = reader.everywhere() || seen.stream().anyMatch(held -> held.standing() != Standing.ENDED);
		return file(person, seen, concerned, mandates.size() > seen.size());
	}

	/** Everything about the person who asks. */
	public Optional<PersonFile> own(String username) {
		return database.sql("select id from person where username = ?")
			.param(username)
			.query(UUID.class)
			.optional()
			.flatMap(id -> file(id, mandates(id), true, false));
	}

	private Optional<PersonFile> file(UUID id, List<Held> mandates, boolean withAddress, boolean elsewhere) {
		return database.sql("select id, username, display_name, email, active from person where id = ?")
			.param(id)
			.query((row, number) -> new PersonFile(id, row.getString("username"), row.getString("display_name"),
					withAddress ? row.getString("email") : null, row.getBoolean("active"), mandates, elsewhere))
			.optional();
	}

	private List<Held> mandates(UUID person) {
		var today = LocalDate.now(clock);
		var absences = absences(person, today);
		return database.sql(MANDATES)
			.param("person", person)
			.param("day", today)
			.query((row, number) -> held(row, absences.getOrDefault(row.getObject("id", UUID.class), List.of()), today))
			.list();
	}

	private Map<UUID, List<Absence>> absences(UUID person, LocalDate today) {
		var found = new LinkedHashMap<UUID, List<Absence>>();
		database.sql("""
				select x.appointment_id, x.first_day, x.last_day from absence x join appointment m on m.id = x.appointment_id
				where m.person_id = ? and x.last_day >= ? order by x.first_day
				""").params(person, today).query(row -> {
			found.computeIfAbsent(row.getObject("appointment_id", UUID.class), first -> new ArrayList<>())
				.add(new Absence(row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class)));
		});
		return found;
	}

	private static Held held(ResultSet row, List<Absence> absences, LocalDate today) throws SQLException {
		var from = row.getObject("valid_from", LocalDate.class);
		var to = row.getObject("valid_to", LocalDate.class);
		var reason = row.getString("end_reason");
		var standing = row.getBoolean("in_force") ? Standing.IN_FORCE
				: standing(from, to, row.getObject("alternate_of") != null, absences, today);
		return new Held(row.getObject("id", UUID.class), Role.valueOf(row.getString("role")), row.getString("territory"),
				row.getString("short_name"), row.getString("organisation"), row.getString("document"), row.getString("powers"),
				row.getString("titular"), from, to, reason == null ? null : EndReason.valueOf(reason), standing, absences);
	}

	private static Standing standing(LocalDate from, @Nullable LocalDate to, boolean alternate, List<Absence> absences,
			LocalDate today) {
		if (to != null && to.isBefore(today)) {
			return Standing.ENDED;
		}
		if (from.isAfter(today)) {
			return Standing.COMING;
		}
		if (absences.stream().anyMatch(absence -> absence.isOn(today))) {
			return Standing.ABSENT;
		}
		return alternate ? Standing.WAITING : Standing.ENDED;
	}

	private static List<String> codes(Jurisdiction reader) {
		return reader.codes().isEmpty() ? List.of("") : reader.codes();
	}

}
