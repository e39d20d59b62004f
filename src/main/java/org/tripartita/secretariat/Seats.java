package org.tripartita.secretariat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tripartita.identity.Sector;
import org.tripartita.identity.SubSector;

/** Who sits in the STLs, from when to when. Public: organisations and positions, no names. */
@Repository
public class Seats {

	private static final String ALL = """
			select * from secretariat_seat
			""";

	private static final String ORDER = " order by sector_order(sector), alternate, scope nulls first, organisation nulls last, position, id";

	private final JdbcClient database;

	private final Clock clock;

	Seats(JdbcClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	/** The seats of an STL on a day, vacancies among them, by sector. */
	public List<Seat> of(UUID secretariatId, LocalDate day) {
		return database.sql(ALL + "where secretariat_id = ? and not gave_way and from_day <= ? and (to_day is null or to_day >= ?)" + ORDER)
			.params(secretariatId, day, day)
			.query(Seats::row)
			.list();
	}

	/** All seats that an STL ever had, the former ones too. */
	public List<Seat> history(UUID secretariatId) {
		return database.sql(ALL + "where secretariat_id = ? and not gave_way" + ORDER).param(secretariatId).query(Seats::row).list();
	}

	/** How many seats that vote each sector fills while the STL forms; every sector is in the map. */
	public Map<Sector, Integer> votes(UUID secretariatId) {
		return votes(current(secretariatId));
	}

	/** How many seats that vote each sector fills on a day; every sector is in the map. */
	public Map<Sector, Integer> votes(UUID secretariatId, LocalDate day) {
		return votes(of(secretariatId, day));
	}

	private static Map<Sector, Integer> votes(List<Seat> seats) {
		return Stream.of(Sector.values())
			.collect(Collectors.toMap(sector -> sector,
					sector -> (int) seats.stream().filter(seat -> seat.sector() == sector && seat.voting()).count()));
	}

	/** The seats that nobody ended, also those whose designation is younger than the day that is spoken of. */
	public List<Seat> current(UUID secretariatId) {
		return database.sql(ALL + "where secretariat_id = ? and to_day is null" + ORDER)
			.param(secretariatId)
			.query(Seats::row)
			.list();
	}

	/** The seats of several STLs that nobody ended, in one query. */
	public List<Seat> currentIn(Collection<UUID> secretariatIds) {
		return secretariatIds.isEmpty() ? List.of() : database
			.sql(ALL + "where secretariat_id in (:ids) and to_day is null" + ORDER)
			.param("ids", secretariatIds)
			.query(Seats::row)
			.list();
	}

	/** A seat that something refers to. */
	public Seat get(UUID id) {
		return database.sql(ALL + "where id = ?").param(id).query(Seats::row).single();
	}

	/** The accreditation that a sector gives while the STL forms takes the place of its earlier one, which then was none. */
	void replace(UUID secretariatId, Sector sector, List<Seat> seats, String recordedBy) {
		database.sql("""
				delete from secretariat_seat s where secretariat_id = ? and sector = ?
					and not exists (select 1 from installation_presence p where p.seat_id = s.id)
					and not exists (select 1 from installation_signature g where g.seat_id = s.id)
				""").params(secretariatId, sector.name()).update();
		database.sql("""
				update secretariat_seat set to_day = from_day, gave_way = true where secretariat_id = ? and sector = ? and to_day is null
				""").params(secretariatId, sector.name()).update();
		seats.forEach(seat -> add(seat, recordedBy));
	}

	/**
	 * Ends the seats of a sector with a day, in the name of one organisation or all of them; who was designated later
	 * keeps the one day of its designation.
	 *
	 * @param organisation whose seats end, null for all
	 */
	void end(UUID secretariatId, Sector sector, @Nullable String organisation, LocalDate lastDay) {
		database.sql("""
				update secretariat_seat set to_day = greatest(from_day, :day)
				where secretariat_id = :secretariat and sector = :sector and to_day is null
				and (from_day <= :day or cast(:organisation as text) is not null)
				and (cast(:organisation as text) is null or lower(organisation) = lower(cast(:organisation as text)))
				""")
			.param("day", lastDay)
			.param("secretariat", secretariatId)
			.param("sector", sector.name())
			.param("organisation", organisation)
			.update();
	}

	/** Ends one holding of a place with a day and says why; one that was designated later keeps the one day of its designation. */
	void end(UUID seatId, LocalDate lastDay, SeatEnd why) {
		database.sql("update secretariat_seat set to_day = greatest(from_day, ?), end_reason = ? where id = ? and to_day is null")
			.params(lastDay, why.name(), seatId)
			.update();
	}

	/** An organisation takes a place that its sector has in the STL. */
	void take(Seat seat, String recordedBy) {
		add(seat, recordedBy);
	}

	private void add(Seat seat, String recordedBy) {
		var place = seat.place();
		var tenure = seat.tenure();
		database.sql("""
				insert into secretariat_seat (id, secretariat_id, sector, organisation, position, powers, alternate, from_day,
					to_day, place_id, sub_sector, scope, origin, term_to, vacancy_reason, assumption, source, document_id,
					recorded_by, recorded_at)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
				""")
			.params(seat.id(), seat.secretariatId(), seat.sector().name(), seat.organisation(), seat.position(),
					seat.powers(), seat.alternate(), seat.from(), seat.to(), place.id(),
					place.kind() == null ? null : place.kind().name(), place.scope(), tenure.origin().name(), tenure.termTo(),
					tenure.vacancyReason(), tenure.assumption(), tenure.source(), tenure.documentId(), recordedBy,
					Timestamp.from(clock.instant()))
			.update();
	}

	static Seat row(ResultSet row, int number) throws SQLException {
		return new Seat(row.getObject("id", UUID.class), row.getObject("secretariat_id", UUID.class),
				Sector.valueOf(row.getString("sector")), row.getString("organisation"), row.getString("position"),
				row.getString("powers"), row.getBoolean("alternate"), row.getObject("from_day", LocalDate.class),
				row.getObject("to_day", LocalDate.class), place(row), tenure(row));
	}

	private static Place place(ResultSet row) throws SQLException {
		var kind = row.getString("sub_sector");
		return new Place(row.getObject("place_id", UUID.class), kind == null ? null : SubSector.valueOf(kind),
				row.getString("scope"));
	}

	private static Tenure tenure(ResultSet row) throws SQLException {
		var end = row.getString("end_reason");
		return new Tenure(SeatOrigin.valueOf(row.getString("origin")), row.getObject("term_to", LocalDate.class),
				end == null ? null : SeatEnd.valueOf(end), row.getString("vacancy_reason"), row.getString("assumption"),
				row.getString("source"), row.getObject("document_id", UUID.class));
	}

}
