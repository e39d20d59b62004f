package org.tripartita.secretariat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.tripartita.secretariat.Chapter.Act;
import org.tripartita.secretariat.Chapter.Effect;
import org.tripartita.secretariat.Chapter.Member;

/** The chapters of the STLs with who is in them and what they agreed. Public; three statements for all of an STL. */
@Repository
public class Chapters {

	private final JdbcClient database;

	private final Clock clock;

	Chapters(JdbcClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	private record Row(UUID id, UUID secretariatId, String name, String matter, LocalDate openedOn, @Nullable LocalDate closedOn) {
	}

	private record Place(UUID chapterId, Member member) {
	}

	/** The chapters of an STL in the order in which they began. */
	public List<Chapter> of(UUID secretariatId) {
		return assembled(rows("secretariat_id = ?", secretariatId), secretariatId);
	}

	/** A chapter that a process works for. */
	public Chapter get(UUID id) {
		var rows = rows("id = ?", id);
		return assembled(rows, rows.get(0).secretariatId()).get(0);
	}

	private List<Chapter> assembled(List<Row> rows, UUID secretariatId) {
		if (rows.isEmpty()) {
			return List.of();
		}
		var members = members(secretariatId);
		var acts = acts("c.secretariat_id = ?", secretariatId);
		return rows.stream()
			.map(row -> new Chapter(row.id(), row.secretariatId(), row.name(), row.matter(), row.openedOn(), row.closedOn(),
					members.stream().filter(one -> one.chapterId().equals(row.id())).map(Place::member).toList(),
					acts.stream().filter(act -> act.chapterId().equals(row.id())).toList()))
			.toList();
	}

	private List<Row> rows(String condition, UUID value) {
		return database.sql("select * from secretariat_chapter where " + condition + " order by opened_on, recorded_at, id")
			.param(value)
			.query((row, number) -> new Row(row.getObject("id", UUID.class), row.getObject("secretariat_id", UUID.class),
					row.getString("name"), row.getString("matter"), row.getObject("opened_on", LocalDate.class),
					row.getObject("closed_on", LocalDate.class)))
			.list();
	}

	/** Whoever holds the places now. */
	private List<Place> members(UUID secretariatId) {
		return database.sql("""
				select s.*, p.chapter_id, p.assumption as part_assumption from secretariat_chapter_place p
				join secretariat_seat s on s.place_id = p.place_id and s.to_day is null
				where s.secretariat_id = ? order by sector_order(s.sector), s.alternate, s.organisation nulls last, s.id
				""")
			.param(secretariatId)
			.query((row, number) -> new Place(row.getObject("chapter_id", UUID.class),
					new Member(Seats.row(row, number), row.getString("part_assumption"))))
			.list();
	}

	private List<Act> acts(String condition, UUID value) {
		return database.sql("""
				select a.* from secretariat_chapter_act a join secretariat_chapter c on c.id = a.chapter_id
				where %s order by a.held_on desc, a.number desc
				""".formatted(condition)).param(value).query(Chapters::act).list();
	}

	Act getAct(UUID id) {
		return acts("a.id = ?", id).get(0);
	}

	boolean named(UUID secretariatId, String name) {
		return database.sql("""
				select exists (select from secretariat_chapter where secretariat_id = ? and lower(name) = lower(?) and closed_on is null)
				""").params(secretariatId, name).query(Boolean.class).single();
	}

	UUID open(UUID secretariatId, String name, String matter, LocalDate on, String recordedBy) {
		var id = UUID.randomUUID();
		database.sql("""
				insert into secretariat_chapter (id, secretariat_id, name, matter, opened_on, recorded_by, recorded_at)
				values (?, ?, ?, ?, ?, ?, ?)
				""").params(id, secretariatId, name, matter, on, recordedBy, now()).update();
		return id;
	}

	/** A place takes part from a day on; what was an assumption is none any more once it is said so. */
	void join(UUID chapterId, UUID placeId, LocalDate on, @Nullable String assumption) {
		database.sql("""
				insert into secretariat_chapter_place (chapter_id, place_id, from_day, assumption) values (?, ?, ?, ?)
				on conflict (chapter_id, place_id) do update set assumption = excluded.assumption
				""").params(chapterId, placeId, on, assumption).update();
	}

	void close(UUID chapterId, LocalDate on) {
		database.sql("update secretariat_chapter set closed_on = ? where id = ?").params(on, chapterId).update();
	}

	UUID add(UUID chapterId, LocalDate on, String title, String text, boolean agreed, Collection<UUID> present, String recordedBy) {
		var id = UUID.randomUUID();
		database.sql("""
				insert into secretariat_chapter_act (id, chapter_id, number, held_on, title, text, agreed, recorded_by, recorded_at)
				select ?, ?, coalesce(max(number), 0) + 1, ?, ?, ?, ?, ?, ? from secretariat_chapter_act where chapter_id = ?
				""").params(id, chapterId, on, title, text, agreed, recordedBy, now(), chapterId).update();
		present.forEach(seat -> database.sql("insert into secretariat_chapter_presence (act_id, seat_id) values (?, ?)")
			.params(id, seat)
			.update());
		return id;
	}

	/** Who came when a chapter agreed something. */
	List<Seat> present(UUID actId) {
		return database.sql("""
				select s.* from secretariat_seat s join secretariat_chapter_presence p on p.seat_id = s.id
				where p.act_id = ? order by sector_order(s.sector), s.alternate, s.organisation, s.id
				""").param(actId).query(Seats::row).list();
	}

	void sign(UUID actId, SectorSignature act, String recordedBy) {
		database.sql("""
				insert into secretariat_chapter_signature (act_id, sector, seat_id, reason, acted_on, recorded_by, recorded_at)
				values (?, ?, ?, ?, ?, ?, ?)
				""")
			.params(actId, act.sector().name(), act.seat() == null ? null : act.seat().id(), act.reason(), act.actedOn(), recordedBy, now())
			.update();
	}

	List<SectorSignature> signatures(UUID actId) {
		var present = present(actId);
		return database.sql("""
				select sector, seat_id, reason, acted_on from secretariat_chapter_signature where act_id = ? order by acted_on, sector_order(sector)
				""").param(actId).query((row, number) -> InstallationAttempts.signature(row, present)).list();
	}

	void settle(UUID actId, Effect effect, @Nullable UUID agendaItem, @Nullable UUID document) {
		database.sql("update secretariat_chapter_act set effect = ?, agenda_item_id = ?, document_id = ? where id = ?")
			.params(effect.name(), agendaItem, document, actId)
			.update();
	}

	private Timestamp now() {
		return Timestamp.from(clock.instant());
	}

	private static Act act(ResultSet row, int number) throws SQLException {
		var effect = row.getString("effect");
		return new Act(row.getObject("id", UUID.class), row.getObject("chapter_id", UUID.class), row.getInt("number"),
				row.getObject("held_on", LocalDate.class), row.getString("title"), row.getString("text"), row.getBoolean("agreed"),
				effect == null ? null : Effect.valueOf(effect), row.getObject("document_id", UUID.class));
	}

}
