package org.tripartita.secretariat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.tripartita.testing.OldDatabase;

/** Seats of before places stay as they were; alternates find the place of their titular where there is exactly one. */
class SeatMigrationTest {

	private JdbcClient database;

	@BeforeEach
	void seats_of_before() {
		var old = new OldDatabase("72");
		database = old.jdbc();
		database.sql("""
				insert into secretariat (id, version, code, territory_code, name, state, recorded_at)
				values ('10000000-0000-0000-0000-000000000001', 0, 'STL-OAX', 'OAX', 'STL', 'FORMING', now())
				""").update();
		seat("titular", "Contraloría", false);
		seat("alternate", "Contraloría", true);
		seat("one of two", "Municipio", false);
		seat("other of two", "Municipio", false);
		seat("alternate of two", "Municipio", true);
		seat("alternate alone", "Congreso", true);
		seat("vacancy", null, false);
		old.migrateTo("75");
	}

	@Test
	void nothing_of_a_seat_is_lost_and_its_ground_is_a_designation() {
		assertThat(database.sql("select count(*) from secretariat_seat where to_day is null and origin = 'DESIGNATION'").query(Integer.class).single())
			.isEqualTo(7);
		assertThat(database.sql("select count(*) from secretariat_seat where assumption is null and term_to is null and vacancy_reason is null")
			.query(Integer.class)
			.single()).isEqualTo(7);
	}

	@Test
	void an_alternate_stands_at_the_place_of_its_one_titular_and_otherwise_at_its_own() {
		assertThat(place("alternate")).isEqualTo(place("titular"));
		assertThat(List.of(place("one of two"), place("other of two"))).doesNotHaveDuplicates();
		assertThat(place("alternate of two")).isNotIn(place("one of two"), place("other of two"));
		assertThat(List.of(place("alternate alone"), place("vacancy"), place("titular"))).doesNotHaveDuplicates();
	}

	private void seat(String name, String organisation, boolean alternate) {
		var office = organisation == null ? null : name;
		database.sql("""
				insert into secretariat_seat (id, secretariat_id, sector, organisation, position, powers, alternate, from_day, recorded_by, recorded_at)
				values (gen_random_uuid(), '10000000-0000-0000-0000-000000000001', 'GOVERNMENT', ?, ?, ?, ?, date '2020-01-01', ?, now())
				""").params(organisation, office, office, alternate, name).update();
	}

	private String place(String name) {
		return database.sql("select place_id::text from secretariat_seat where recorded_by = ?").param(name).query(String.class).single();
	}

}
