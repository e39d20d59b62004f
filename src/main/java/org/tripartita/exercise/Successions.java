package org.tripartita.exercise;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.tripartita.identity.Guarantor;
import org.tripartita.identity.Sector;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

/** Every change in the role of the garante, with who followed and what the parties said of it. */
@Repository
public class Successions {

	private final JdbcClient database;

	private final Clock clock;

	Successions(JdbcClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	/** A change that a process is about. */
	public Succession get(UUID id) {
		return database.sql("select * from guarantor_succession where id = ?").param(id).query(Successions::row).single();
	}

	/** The changes in a territory that another party confirmed, the latest first. */
	public List<Succession> of(String territory) {
		return database.sql("""
				select * from guarantor_succession where territory = ? and state in ('CONFIRMED', 'CONCLUDED')
				order by last_day desc, reported_at desc
				""").param(territory).query(Successions::row).list();
	}

	/** The reports from a territory that were found otherwise than published, the latest first. */
	public List<Succession> dismissed(String territory) {
		return database.sql("select * from guarantor_succession where territory = ? and state = 'REJECTED' and objection is not null order by reported_at desc")
			.param(territory)
			.query(Successions::row)
			.list();
	}

	/** The changes that let the exercises of a territory rest, its own and those of the whole in which it lies. */
	List<Succession> vacancies(String territory) {
		return database.sql("""
				select * from guarantor_succession where state = 'CONFIRMED' and suspended_on is not null
				and territory in (:territory, (select parent_code from territory where code = :territory))
				""").param("territory", territory).query(Successions::row).list();
	}

	/** Whether the garante's end was reported already: the same row once, the same name once at a time. */
	boolean isReported(Succession one) {
		return database.sql("""
				select exists (select 1 from guarantor_succession where outgoing_id = :id and state <> 'REJECTED'
				or territory = :territory and branch = :branch and lower(outgoing) = lower(:name) and state in ('REPORTED', 'CONFIRMED'))
				""")
			.param("id", one.outgoingId())
			.param("territory", one.territory())
			.param("branch", one.branch().name())
			.param("name", one.outgoing())
			.query(Boolean.class)
			.single();
	}

	/** The garantes whose end was reported already. */
	List<UUID> reported(String territory) {
		return database.sql("select outgoing_id from guarantor_succession where territory = ? and outgoing_id is not null and state <> 'REJECTED'")
			.param(territory)
			.query(UUID.class)
			.list();
	}

	/** How many were ever reported in a territory. */
	int count(String territory) {
		return database.sql("select count(*) from guarantor_succession where territory = ?").param(territory).query(Integer.class).single();
	}

	void add(Succession one) {
		database.sql("""
				insert into guarantor_succession (id, territory, outgoing_id, outgoing, branch, independence, last_day, document,
					published_on, state, reported_as, reported_by, reported_at)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
				""")
			.params(one.id(), one.territory(), one.outgoingId(), one.outgoing(), one.branch().name(), one.independence().name(),
					one.lastDay(), one.document(), one.publishedOn(), one.state().name(), one.reportedAs(), one.reportedBy(),
					Timestamp.from(clock.instant()))
			.update();
	}

	void confirm(UUID id, UUID outgoing, String as, String by) {
		database.sql("update guarantor_succession set state = 'CONFIRMED', outgoing_id = ?, confirmed_as = ?, confirmed_by = ? where id = ?")
			.params(outgoing, as, by, id)
			.update();
	}

	void object(UUID id, Succession.Objection objection) {
		database.sql("update guarantor_succession set objection = ?, objected_as = ?, objected_by = ? where id = ?")
			.params(objection.reason(), objection.as(), objection.by(), id)
			.update();
	}

	void reject(UUID id, String reason, String as, String by) {
		database.sql("update guarantor_succession set state = 'REJECTED', rejection = ?, confirmed_as = ?, confirmed_by = ? where id = ?")
			.params(reason, as, by, id)
			.update();
	}

	void suspend(UUID id, LocalDate on) {
		database.sql("update guarantor_succession set suspended_on = coalesce(suspended_on, ?) where id = ?").params(on, id).update();
	}

	void silent(UUID id, LocalDate on) {
		database.sql("update guarantor_succession set silent_on = ? where id = ?").params(on, id).update();
	}

	void handOver(UUID id, String files, LocalDate on) {
		database.sql("update guarantor_succession set files = ?, handed_on = ? where id = ?").params(files, on, id).update();
	}

	/** Keeps the acta of a hand-over; where the role is settled branch by branch, one more. */
	void seal(UUID id, HandOverActa acta) {
		database.sql("""
				insert into guarantor_succession_acta (document_id, succession_id, number, sealed_on)
				select ?, id, (select count(*) + 1 from guarantor_succession_acta a where a.succession_id = s.id), ?
				from guarantor_succession s where id = ?
				""").params(acta.documentId(), acta.on(), id).update();
	}

	/** The actas of several changes in one statement, in the order in which they were sealed; none where nobody could keep one. */
	public Map<UUID, List<HandOverActa>> actas(Collection<UUID> changes) {
		return byChange("select * from guarantor_succession_acta where succession_id in (:ids) order by number", changes,
				(row, number) -> new HandOverActa(row.getObject("document_id", UUID.class), row.getObject("sealed_on", LocalDate.class)));
	}

	void conclude(UUID id, LocalDate on) {
		database.sql("update guarantor_succession set state = 'CONCLUDED', concluded_on = ? where id = ?").params(on, id).update();
	}

	/** Who is named or proposed in the round that counts; nobody where only other garantes remain. */
	public List<Successor> successors(UUID succession) {
		return database.sql("""
				select * from guarantor_successor where succession_id = :id
				and round = (select max(round) from guarantor_successor where succession_id = :id)
				order by branch, organisation
				""").param("id", succession).query(Successions::successor).list();
	}

	/** Who was named or proposed in any round of several changes, in one statement. */
	Map<UUID, List<Successor>> named(Collection<UUID> changes) {
		return byChange("select * from guarantor_successor where succession_id in (:ids) order by round, organisation", changes,
				Successions::successor);
	}

	Successor successor(UUID id) {
		return database.sql("select * from guarantor_successor where id = ?").param(id).query(Successions::successor).single();
	}

	/** Names successors in a new round; those of earlier rounds stay on record. */
	void name(UUID succession, List<Successor> successors) {
		int round = round(succession) + 1;
		successors.forEach(one -> database.sql("""
				insert into guarantor_successor (id, succession_id, round, by_law, branch, organisation, independence, first_day, reason)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?)
				""")
			.params(one.id(), succession, round, one.byLaw(), one.branch().name(), one.organisation(), one.independence().name(),
					one.firstDay(), one.reason())
			.update());
	}

	/** The round that counts; 0 while nobody was named. */
	int round(UUID succession) {
		return database.sql("select coalesce(max(round), 0) from guarantor_successor where succession_id = ?")
			.param(succession)
			.query(Integer.class)
			.single();
	}

	void register(UUID successor, UUID guarantor) {
		database.sql("update guarantor_successor set guarantor_id = ? where id = ?").params(guarantor, successor).update();
	}

	void receive(UUID successor, String position, String powers, LocalDate on) {
		database.sql("update guarantor_successor set position = ?, powers = ?, received_on = ? where id = ?")
			.params(position, powers, on, successor)
			.update();
	}

	void add(UUID succession, SuccessionAct act, String by) {
		database.sql("""
				insert into guarantor_succession_act (succession_id, round, sector, agreed, position, reason, acted_on, recorded_by,
					recorded_at)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?)
				""")
			.params(succession, act.round(), act.sector().name(), act.agreed(), act.position(), act.reason(), act.actedOn(), by,
					Timestamp.from(clock.instant()))
			.update();
	}

	/** What the parties said of all rounds, in the order of the rounds. */
	public List<SuccessionAct> acts(UUID succession) {
		return acts(List.of(succession)).getOrDefault(succession, List.of());
	}

	/** The same of several changes in one statement. */
	Map<UUID, List<SuccessionAct>> acts(Collection<UUID> changes) {
		return byChange("select * from guarantor_succession_act where succession_id in (:ids) order by round, sector_order(sector)", changes,
				Successions::act);
	}

	void add(UUID succession, SuccessionPublication one, String by) {
		database.sql("""
				insert into guarantor_publication (succession_id, round, confirmed, publication, reason, recorded_as, recorded_by,
					recorded_on)
				values (?, ?, ?, ?, ?, ?, ?, ?)
				""")
			.params(succession, one.round(), one.confirmed(), one.publication(), one.reason(), one.recordedAs(), by, one.recordedOn())
			.update();
	}

	/** What the official publication says, in the order of the rounds. */
	public List<SuccessionPublication> publications(UUID succession) {
		return publications(List.of(succession)).getOrDefault(succession, List.of());
	}

	/** The same of several changes in one statement. */
	Map<UUID, List<SuccessionPublication>> publications(Collection<UUID> changes) {
		return byChange("select * from guarantor_publication where succession_id in (:ids) order by round", changes,
				Successions::publication);
	}

	private <T> Map<UUID, List<T>> byChange(String statement, Collection<UUID> changes, RowMapper<T> mapper) {
		return changes.isEmpty() ? Map.of() : database.sql(statement)
			.param("ids", changes)
			.query((row, number) -> Map.entry(row.getObject("succession_id", UUID.class), Objects.requireNonNull(mapper.mapRow(row, number))))
			.list()
			.stream()
			.collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
	}

	/** Who was proposed in a round, by name. */
	Optional<String> proposedIn(UUID succession, int round) {
		return database.sql("select string_agg(organisation, ', ' order by organisation) from guarantor_successor where succession_id = ? and round = ?")
			.params(succession, round)
			.query(String.class)
			.optional();
	}

	private static Succession row(ResultSet row, int number) throws SQLException {
		return new Succession(row.getObject("id", UUID.class), row.getString("territory"), row.getObject("outgoing_id", UUID.class),
				row.getString("outgoing"), Guarantor.Branch.valueOf(row.getString("branch")),
				Guarantor.Independence.valueOf(row.getString("independence")), row.getObject("last_day", LocalDate.class),
				row.getString("document"), row.getObject("published_on", LocalDate.class),
				Succession.State.valueOf(row.getString("state")), row.getString("reported_as"), row.getString("reported_by"),
				row.getObject("suspended_on", LocalDate.class), row.getString("files"), row.getObject("handed_on", LocalDate.class),
				row.getObject("concluded_on", LocalDate.class), objection(row), row.getObject("silent_on", LocalDate.class));
	}

	private static Succession.@Nullable Objection objection(ResultSet row) throws SQLException {
		var reason = row.getString("objection");
		return reason == null ? null : new Succession.Objection(reason, row.getString("objected_as"), row.getString("objected_by"));
	}

	private static SuccessionAct act(ResultSet row, int number) throws SQLException {
		return new SuccessionAct(row.getInt("round"), Sector.valueOf(row.getString("sector")), row.getBoolean("agreed"),
				row.getString("position"), row.getString("reason"), row.getObject("acted_on", LocalDate.class));
	}

	private static SuccessionPublication publication(ResultSet row, int number) throws SQLException {
		return new SuccessionPublication(row.getInt("round"), row.getBoolean("confirmed"), row.getString("publication"),
				row.getString("reason"), row.getString("recorded_as"), row.getObject("recorded_on", LocalDate.class));
	}

	private static Successor successor(ResultSet row, int number) throws SQLException {
		return new Successor(row.getObject("id", UUID.class), row.getInt("round"), row.getBoolean("by_law"),
				Guarantor.Branch.valueOf(row.getString("branch")), row.getString("organisation"),
				Guarantor.Independence.valueOf(row.getString("independence")), row.getObject("first_day", LocalDate.class),
				row.getString("reason"), row.getString("position"), row.getString("powers"),
				row.getObject("received_on", LocalDate.class));
	}

}
