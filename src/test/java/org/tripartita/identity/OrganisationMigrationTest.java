package org.tripartita.identity;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.tripartita.testing.OldDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** Organisations were a text of each appointment; an installation with such texts keeps every one of them. */
class OrganisationMigrationTest {

	private JdbcClient database;

	@BeforeEach
	void appointments_with_texts() {
		var old = new OldDatabase("54");
		database = old.jdbc();
		database.sql("""
				insert into person (id, username, display_name, active)
				select gen_random_uuid(), 'persona' || n, 'Persona', true from generate_series(1, 9) n
				""").update();
		appointment(1, "GOBIERNO", "OAX", "Contraloría");
		appointment(2, "ORGANO_GARANTE", "OAX", "Contraloría");
		appointment(3, "GOBIERNO", "JAL", "Contraloría");
		appointment(4, "SOCIEDAD_CIVIL", "OAX", "Observatorio");
		appointment(5, "FACILITACION", "OAX", "Observatorio");
		appointment(6, "ORGANO_GARANTE", "JAL", "Instituto");
		appointment(7, "ADMINISTRACION", "FED", "Plataforma");
		appointment(8, "SOCIEDAD_CIVIL", "JAL", "Doble");
		appointment(9, "GOBIERNO", "JAL", "Doble");
		old.migrateTo("56");
	}

	@Test
	void every_appointment_keeps_its_text_and_alike_texts_of_a_territory_become_one_organisation() {
		assertThat(database.sql("""
				select p.username || ' ' || organisation_name_on(a.organisation_id, date '2016-01-01')
				from appointment a join person p on p.id = a.person_id order by p.username
				""").query(String.class).list()).containsExactly("persona1 Contraloría", "persona2 Contraloría", "persona3 Contraloría",
				"persona4 Observatorio", "persona5 Observatorio", "persona6 Instituto", "persona7 Plataforma", "persona8 Doble",
				"persona9 Doble");
		assertThat(organisation(1)).isEqualTo(organisation(2)).isNotEqualTo(organisation(3));
		assertThat(organisation(4)).isEqualTo(organisation(5));
		assertThat(organisation(8)).as("of two sectors").isNotEqualTo(organisation(9));
		assertThat(database.sql("select count(*) from organisation").query(Integer.class).single()).isEqualTo(7);
	}

	@Test
	void the_sector_follows_from_the_roles() {
		assertThat(List.of(1, 3, 4, 6, 8, 9)).extracting(this::sector).containsExactly("GOVERNMENT", "GOVERNMENT", "CIVIL_SOCIETY",
				"OVERSIGHT_BODY", "CIVIL_SOCIETY", "GOVERNMENT");
		assertThat(sector(7)).isNull();
	}

	private void appointment(int person, String role, String territory, String organisation) {
		database.sql("""
				insert into appointment (id, person_id, role, territory, organisation, valid_from)
				select gen_random_uuid(), id, ?, ?, ?, date '2015-01-01' from person where username = ?
				""").params(role, territory, organisation, "persona" + person).update();
	}

	private String organisation(int person) {
		return database.sql("select a.organisation_id::text from appointment a join person p on p.id = a.person_id where p.username = ?")
			.param("persona" + person)
			.query(String.class)
			.single();
	}

	private @Nullable String sector(int person) {
		return database.sql("""
				select min(s.sector) from appointment a join person p on p.id = a.person_id
				left join organisation_sector s on s.organisation_id = a.organisation_id where p.username = ?
				""").param("persona" + person).query(String.class).optional().orElse(null);
	}

}
