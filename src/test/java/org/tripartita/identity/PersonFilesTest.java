package org.tripartita.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.tripartita.testing.CountedStatements;
import org.tripartita.testing.ProductTest;

import static org.assertj.core.api.Assertions.assertThat;

@ProductTest
class PersonFilesTest {

	@Autowired
	private Accounts accounts;

	@Autowired
	private Mandates mandates;

	@Autowired
	private DataSource source;

	@Autowired
	private Clock clock;

	@Test
	void a_page_of_the_list_is_one_statement_however_many_people_and_mandates_it_shows() {
		var counted = new CountedStatements(source);
		var files = new PersonFiles(JdbcClient.create(counted), clock);
		var reader = new Jurisdiction(false, Map.of("YUC", "Yucatán"), Map.of());
		open("lista.0");
		var few = files.list(new PeopleSearch("lista.", null, null, 0), reader);
		var forFew = counted.sinceLast();
		for (int number = 1; number < 40; number++) {
			open("lista.%02d".formatted(number));
			mandates.give(new NewMandate("lista.%02d".formatted(number), Role.OBSERVACION, "YUC", "Observatorio", "Oficio", null, null,
					LocalDate.now(clock), null), "administracion.yuc");
		}

		var many = files.list(new PeopleSearch("lista.", null, null, 0), reader);

		assertThat(few).hasSize(1);
		assertThat(many).hasSize(PeopleSearch.PAGE + 1);
		assertThat(many.subList(1, many.size())).allSatisfy(row -> assertThat(row.mandates()).hasSize(2));
		assertThat(forFew).isEqualTo(counted.sinceLast()).isEqualTo(1);
		assertThat(files.list(new PeopleSearch("lista.", null, null, 1), reader)).hasSize(15);
	}

	private void open(String username) {
		accounts.open(new NewAccount(username, "Alguien", null, "una clave de prueba", Role.GOBIERNO, "YUC", "Secretaría",
				LocalDate.of(2020, 1, 1)));
	}

}
