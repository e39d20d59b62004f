package org.tripartita.secretariat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tripartita.exercise.ExerciseLog;
import org.tripartita.identity.Sector;

/**
 * The matters that wait for an STL and what it decided. Who brings a matter files it here and waits for the message
 * {@code secretariat.itemDecided} with the item's id; a matter that was postponed stays, and sends nothing.
 */
@Repository
@Transactional
public class Agenda {

	private static final String DECIDED = " where s.state = 'HELD' and i.result in ('ADOPTED', 'REJECTED', 'PARKED') ";

	private static final String DECISIONS = """
			select a.id, a.secretariat_id, a.exercise_id, a.title, i.result, i.method, i.text, i.reason, s.held_on, s.number,
				s.document_id,
				d.dissenting, d.dissents, d.earlier
			from session_item i join session s on s.id = i.session_id join agenda_item a on a.id = i.item_id
			left join lateral (select array_agg(sector order by first_round, sector_order(sector)) as dissenting,
					array_agg(text order by first_round, sector_order(sector)) as dissents,
					array_agg(earlier_round order by first_round, sector_order(sector)) as earlier
				from session_dissent_told where session_id = i.session_id and item_id = i.item_id) d on true
			""" + DECIDED;

	private final JdbcClient database;

	private final ExerciseLog days;

	private final Clock clock;

	Agenda(JdbcClient database, ExerciseLog days, Clock clock) {
		this.database = database;
		this.days = days;
		this.clock = clock;
	}

	/**
	 * A matter on an agenda.
	 *
	 * @param filedOn the day on which it was filed
	 * @param inHand true while a session that was convened has it on its order of business
	 */
	public record Pending(UUID id, UUID secretariatId, @Nullable UUID exerciseId, AgendaKind kind, String title,
			String text, LocalDate filedOn, boolean inHand) {
	}

	/** Files a matter and names it; what is brought to an STL that was dissolved is for the one that follows it. */
	public UUID file(AgendaItem item) {
		var id = UUID.randomUUID();
		database.sql("""
				insert into agenda_item (id, secretariat_id, exercise_id, kind, subject_id, title, text, filed_on, recorded_at,
					brought_on)
				values (?, coalesce((select n.id from secretariat o join secretariat n on n.territory_code = o.territory_code
					and n.state <> 'DISSOLVED' where o.id = ? and o.state = 'DISSOLVED'), ?), ?, ?, ?, ?, ?, ?, ?, ?)
				""")
			.params(id, item.secretariatId(), item.secretariatId(), item.exerciseId(), item.kind().name(), item.subjectId(), item.title(),
					item.text(), days.today(), Timestamp.from(clock.instant()), item.broughtOn())
			.update();
		return id;
	}

	/**
	 * Takes a matter off the agenda before a session has it in hand.
	 *
	 * @return false where a session has it in hand or decided it: then its answer comes from there
	 */
	public boolean withdraw(UUID itemId) {
		return database.sql("""
				update agenda_item a set withdrawn = true where id = ? and not exists
					(select 1 from session_item i where i.item_id = a.id and (i.open or i.result <> 'POSTPONED' and i.in_force))
				""").param(itemId).update() == 1;
	}

	/** What an STL decided about a matter, once the acta of the session is sealed. */
	@Transactional(readOnly = true)
	public Optional<Decision> decision(UUID itemId) {
		return database.sql(DECISIONS + " and a.id = ?").param(itemId).query(Agenda::decided).optional();
	}

	/** A part of what an STL decided, the latest first. */
	@Transactional(readOnly = true)
	public List<Decision> decisions(UUID secretariatId, int skipped, int most) {
		return database.sql(DECISIONS + " and s.secretariat_id = ? order by s.held_on desc, s.number desc, i.place limit ? offset ?")
			.params(secretariatId, most, skipped)
			.query(Agenda::decided)
			.list();
	}

	/** How many matters an STL decided. */
	@Transactional(readOnly = true)
	public int countDecisions(UUID secretariatId) {
		return database.sql("select count(*) from session_item i join session s on s.id = i.session_id " + DECIDED + " and s.secretariat_id = ?")
			.param(secretariatId)
			.query(Integer.class)
			.single();
	}

	/** The matters that an STL has not decided, in the order in which they came. */
	@Transactional(readOnly = true)
	public List<Pending> pending(UUID secretariatId) {
		return database.sql("""
				select a.*, exists (select 1 from session_item i where i.item_id = a.id and i.open) as in_hand
				from agenda_item a where a.secretariat_id = ? and not a.withdrawn and not exists
					(select 1 from session_item i where i.item_id = a.id and i.in_force and i.result in ('ADOPTED', 'REJECTED', 'PARKED'))
				order by a.filed_on, a.recorded_at, a.id
				""").param(secretariatId).query(Agenda::waiting).list();
	}

	/**
	 * Which of these matters were brought only after a day. Each counts from the day of its own act and not from the day on
	 * which it was entered, so that an exercise of the past is entered as it happened: a commitment from the day on which its
	 * table handed it over, rules from the day on which a sector proposed them, a request to join from the day on which it was
	 * made, what a chapter proposes from the day on which it met.
	 */
	@Transactional(readOnly = true)
	List<String> broughtAfter(LocalDate day, List<UUID> items) {
		return items.isEmpty() ? List.of()
				: database.sql("""
						select title from agenda_item where id in (:items) and brought_on > :day order by recorded_at, id
						""").param("items", items).param("day", day).query(String.class).list();
	}

	private static Pending waiting(ResultSet row, int number) throws SQLException {
		return new Pending(row.getObject("id", UUID.class), row.getObject("secretariat_id", UUID.class),
				row.getObject("exercise_id", UUID.class), AgendaKind.valueOf(row.getString("kind")), row.getString("title"),
				row.getString("text"), row.getObject("filed_on", LocalDate.class), row.getBoolean("in_hand"));
	}

	private static Decision decided(ResultSet row, int number) throws SQLException {
		var method = row.getString("method");
		return new Decision(row.getObject("id", UUID.class), row.getObject("secretariat_id", UUID.class),
				row.getObject("exercise_id", UUID.class), row.getString("title"),
				DecisionResult.valueOf(row.getString("result")), method == null ? null : DecisionMethod.valueOf(method),
				row.getString("text"), row.getString("reason"), dissents(row), row.getObject("held_on", LocalDate.class),
				row.getInt("number"), row.getObject("document_id", UUID.class));
	}

	private static List<Dissent> dissents(ResultSet row) throws SQLException {
		if (row.getArray("dissenting") == null) {
			return List.of();
		}
		var sectors = (String[]) row.getArray("dissenting").getArray();
		var texts = (String[]) row.getArray("dissents").getArray();
		var earlier = (Integer[]) row.getArray("earlier").getArray();
		return IntStream.range(0, sectors.length)
			.mapToObj(place -> new Dissent(Sector.valueOf(sectors[place]), texts[place], earlier[place]))
			.toList();
	}

}
