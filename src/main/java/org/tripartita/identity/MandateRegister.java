package org.tripartita.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.tripartita.identity.Account.Mandate;

/**
 * Which mandates are in force on a day. A titular's are interrupted by absences; an alternate's count only while its
 * titular is absent or after the titular's end. One statement each, however many people there are.
 */
@Repository
class MandateRegister {

	/** What the organisation is called on {@code :day}. */
	static final String ORGANISATION = "organisation_name_on(a.organisation_id, :day) as organisation";

	/** Which of the appointments {@code a} of people {@code p} last on {@code :day}, also of who is absent or stands by. */
	private static final String LASTING = """
			where p.active and a.valid_from <= :day and (a.valid_to is null or a.valid_to >= :day)
			""";

	/** Which of the appointments {@code a} of people {@code p} are in force on {@code :day}. */
	private static final String RULE = LASTING + """
			and not exists (select 1 from absence x
				where x.appointment_id = a.id and :day between x.first_day and x.last_day)
			and (a.alternate_of is null or exists (select 1 from appointment t
				where t.id = a.alternate_of and (t.valid_to < :day or exists (select 1 from absence y
					where y.appointment_id = t.id and :day between y.first_day and y.last_day))))
			""";

	/** Appointments {@code a} of people {@code p} that are in force on {@code :day}. */
	static final String IN_FORCE = " from appointment a join person p on p.id = a.person_id\n" + RULE;

	/**
	 * The territories that the appointment {@code a} may ever reach, its parts as {@code t}: a garante of a state is the
	 * garante of its municipalities and branches too, and that of the federation of its branches; every other mandate is that
	 * of one territory.
	 */
	private static final String PLACES = """
			select a.territory as code
				union all select t.code from territory t where a.role = 'ORGANO_GARANTE'
					and t.parent_code = a.territory and t.level in ('MUNICIPAL', 'BRANCH')
			""";

	/** Whether the organisation of {@code a} is a garante of the whole in the branches {@code g} on {@code :day}. */
	private static final String GARANTE_OF_BRANCH = """
			exists (select 1 from guarantor g where g.territory = a.territory and g.branch %s ('ALL', t.branch)
				and (g.valid_from is null or g.valid_from <= :day) and (g.valid_to is null or g.valid_to >= :day)
				and lower(g.organisation) = lower(organisation_name_on(a.organisation_id, :day)))
			""";

	/**
	 * Those in force, once for each territory {@code w} in which somebody acts under it on {@code :day}: a part that has a
	 * garante of its own is not served by that of the whole, and a branch not by one known to be garante of others only.
	 */
	private static final String PLACED = " from appointment a join person p on p.id = a.person_id\ncross join lateral (" + PLACES + " and "
			+ Guarantors.WITHOUT_OWN + " and (t.branch is null or " + GARANTE_OF_BRANCH.formatted("in") + " or not "
			+ GARANTE_OF_BRANCH.formatted("not in") + ")) w\n";

	static final String REACHING = PLACED + RULE;

	private static final LocalDate FAR = LocalDate.of(9999, 12, 31);

	private final JdbcClient database;

	MandateRegister(JdbcClient database) {
		this.database = database;
	}

	/** What everybody may act under, by username, with each territory it reaches; who holds nothing is missing. */
	Map<String, List<Mandate>> reaching(LocalDate day) {
		return database.sql("select p.username, a.role, w.code as territory, " + ORGANISATION + REACHING + " order by a.valid_from, a.id, w.code")
			.param("day", day)
			.query((row, number) -> Map.entry(row.getString("username"), mandate(row)))
			.list()
			.stream()
			.collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
	}

	/** What somebody may act under, with each territory it reaches. */
	List<Mandate> reaching(String username, LocalDate day) {
		return database.sql("select a.role, w.code as territory, " + ORGANISATION + REACHING
				+ " and p.username = :username order by a.valid_from, a.id, w.code")
			.param("day", day)
			.param("username", username)
			.query((row, number) -> mandate(row))
			.list();
	}

	/** The territories in which somebody may have acted under an appointment, whatever the day. */
	List<String> places(UUID appointmentId) {
		return database.sql("select w.code from appointment a cross join lateral (" + PLACES + ") w where a.id = ? order by w.code")
			.param(appointmentId)
			.query(String.class)
			.list();
	}

	/** The accounts that a new part of an entity concerns: those of its garantes. */
	List<String> garantesOf(String entity, LocalDate day) {
		return database.sql("select distinct p.username" + IN_FORCE + " and a.role = 'ORGANO_GARANTE' and a.territory = :entity")
			.param("day", day)
			.param("entity", entity)
			.query(String.class)
			.list();
	}

	/** What somebody holds, each mandate once. */
	List<Mandate> inForce(String username, LocalDate day) {
		return database.sql("select a.role, a.territory, " + ORGANISATION + IN_FORCE + " and p.username = :username order by a.valid_from, a.id")
			.param("day", day)
			.param("username", username)
			.query((row, number) -> mandate(row))
			.list();
	}

	private static Mandate mandate(ResultSet row) throws SQLException {
		return new Mandate(Role.valueOf(row.getString("role")), row.getString("territory"), row.getString("organisation"));
	}

	/** Who may act for the role there on the day and has an address. */
	List<Contact> reachable(Role role, String territory, LocalDate day) {
		return database.sql("select distinct p.username, p.email" + REACHING
				+ " and p.email is not null and a.role = :role and w.code = :territory order by p.username")
			.param("day", day)
			.param("role", role.name())
			.param("territory", territory)
			.query((row, number) -> new Contact(row.getString("username"), row.getString("email")))
			.list();
	}

	/** Titulars and alternates of the role there on the day who have an address, whoever of them acts. */
	List<Contact> appointed(Role role, String territory, LocalDate day) {
		return database.sql("select distinct p.username, p.email" + PLACED + LASTING
				+ " and p.email is not null and a.role = :role and w.code = :territory order by p.username")
			.param("day", day)
			.param("role", role.name())
			.param("territory", territory)
			.query((row, number) -> new Contact(row.getString("username"), row.getString("email")))
			.list();
	}

	/** The accounts whose role reaches a territory on a day. */
	List<String> holders(Role role, String territory, LocalDate day) {
		return database.sql("select distinct p.username" + REACHING + " and a.role = :role and w.code = :territory order by p.username")
			.param("day", day)
			.param("role", role.name())
			.param("territory", territory)
			.query(String.class)
			.list();
	}

	/**
	 * Whether the person holds another role of a party, or that of the facilitator, where the role reaches within the days:
	 * a state's garante is that of its municipalities and branches too, on the days on which they have none of their own.
	 */
	boolean wearsAnotherHat(String username, Role role, String territory, LocalDate from, Optional<LocalDate> to) {
		return database.sql("""
				select exists (select 1 from appointment a join person p on p.id = a.person_id
				where p.username = :username and a.role <> :role and (a.territory = :territory or exists (select 1 from territory t
					where t.level in ('MUNICIPAL', 'BRANCH') and (:role = 'ORGANO_GARANTE' and t.code = a.territory and t.parent_code = :territory
						or a.role = 'ORGANO_GARANTE' and t.code = :territory and t.parent_code = a.territory) and %s))
				and a.role in ('ORGANO_GARANTE', 'GOBIERNO', 'SOCIEDAD_CIVIL', 'FACILITACION')
				and a.valid_from <= :to and (a.valid_to is null or a.valid_to >= :from)
				and not exists (select 1 from hat_waiver w where w.person_id = p.id and w.territory in (a.territory, :territory)
					and w.valid_from <= :from and w.valid_to >= :to))
				""".formatted(Guarantors.SOMETIME_WITHOUT_OWN.formatted("greatest(a.valid_from, :from)",
					"greatest(a.valid_from, :from, least(a.valid_to, :to))")))
			.param("username", username)
			.param("territory", territory)
			.param("role", role.name())
			.param("from", from)
			.param("to", to.orElse(FAR))
			.query(Boolean.class)
			.single();
	}

	/** Whether the role has a titular in the territory on one of the days. */
	boolean isHeld(NewMandate wanted) {
		return database.sql("""
				select exists (select 1 from appointment a where a.role = :role and a.territory = :territory and a.alternate_of is null
				and a.valid_from <= :to and (a.valid_to is null or a.valid_to >= :from))
				""")
			.param("role", wanted.role().name())
			.param("territory", wanted.territory())
			.param("from", wanted.from())
			.param("to", end(wanted))
			.query(Boolean.class)
			.single();
	}

	/**
	 * Whether an organisation would be the garante and stand for civil society at once (G-06). A government may fill the role
	 * of the garante: the law has made it so (G-29).
	 */
	boolean speaksForAnother(UUID organisation, NewMandate wanted) {
		return database.sql("""
				select :role in ('ORGANO_GARANTE', 'SOCIEDAD_CIVIL') and exists (select 1 from appointment a
				where a.role in ('ORGANO_GARANTE', 'SOCIEDAD_CIVIL') and a.role <> :role
				and (a.territory = :territory or a.role = 'ORGANO_GARANTE' and :territory like a.territory || '-%'
					or :role = 'ORGANO_GARANTE' and a.territory like :territory || '-%')
				and a.valid_from <= :to and (a.valid_to is null or a.valid_to >= :from)
				and organisation_on(a.organisation_id, :from) = :organisation)
				""")
			.param("role", wanted.role().name())
			.param("territory", wanted.territory())
			.param("from", wanted.from())
			.param("to", end(wanted))
			.param("organisation", organisation)
			.query(Boolean.class)
			.single();
	}

	private static LocalDate end(NewMandate wanted) {
		return wanted.to() == null ? FAR : wanted.to();
	}

	/** Ends the absence that is under way; one that began today counts as never begun. */
	boolean cutAbsence(UUID appointmentId, LocalDate today) {
		var begunToday = database.sql("delete from absence where appointment_id = ? and first_day = ?")
			.params(appointmentId, today)
			.update();
		var begunBefore = database.sql("update absence set last_day = ? where appointment_id = ? and first_day < ? and last_day >= ?")
			.params(today.minusDays(1), appointmentId, today, today)
			.update();
		return begunToday + begunBefore > 0;
	}

	/** The appointment of a titular that has not ended. */
	Optional<UUID> seat(String titular, Role role, String territory, LocalDate day) {
		return database.sql("""
				select a.id from appointment a join person p on p.id = a.person_id
				where p.username = ? and a.role = ? and a.territory = ? and a.alternate_of is null
				and (a.valid_to is null or a.valid_to >= ?) order by a.valid_from limit 1
				""").params(titular, role.name(), territory, day).query(UUID.class).optional();
	}

	/** The accounts of a titular's alternates. */
	List<String> alternatesOf(UUID appointmentId) {
		return database.sql("select p.username from appointment a join person p on p.id = a.person_id where a.alternate_of = ?")
			.param(appointmentId)
			.query(String.class)
			.list();
	}

	void noteAbsence(UUID appointmentId, LocalDate firstDay, LocalDate lastDay, String by, Instant at) {
		database.sql("insert into absence (id, appointment_id, first_day, last_day, recorded_by, recorded_at) values (?, ?, ?, ?, ?, ?)")
			.params(UUID.randomUUID(), appointmentId, firstDay, lastDay, by, Timestamp.from(at))
			.update();
	}

	UUID noteWaiver(UUID personId, HatWaiver waiver, String by, Instant at) {
		var id = UUID.randomUUID();
		database.sql("""
				insert into hat_waiver (id, person_id, territory, valid_from, valid_to, government_document, garante_document,
					civil_society_document, recorded_by, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
				""")
			.params(id, personId, waiver.territory(), waiver.from(), waiver.to(), waiver.governmentDocument(),
					waiver.garanteDocument(), waiver.civilSocietyDocument(), by, Timestamp.from(at))
			.update();
		return id;
	}

}
