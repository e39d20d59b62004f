package org.tripartita.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.tripartita.secretariat.Foundation;
import org.tripartita.secretariat.RealComposition;
import org.tripartita.secretariat.Secretariat;
import org.tripartita.secretariat.process.StlWalk;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.Visitor;

/** What anybody reads of an STL's composition. */
@ProductTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class SecretariatPageTest {

	@Autowired
	private Foundation foundation;

	@Autowired
	private StlWalk stl;

	@LocalServerPort
	private int port;

	@Test
	void an_assumption_is_shown_as_one_with_its_reason_and_the_source_of_the_rest() {
		var page = page(lay("Jalisco"));

		assertThat(page).contains("sin periodo fijado", ">supuesto<", "Por qué se supone: La fuente no lo nombra en la lista", "Integración tomada de: S3:339.",
				"Puede reunir quórum solo si se ocupa un asiento que aquí es un supuesto", "mark--assumed", "Tipo: sector empresarial");
		assertThat(page.split(">supuesto<")).hasSize(2);
	}

	@Test
	void the_picture_says_in_words_what_it_draws() {
		var page = page(lay("Michoacán"));

		assertThat(page).contains("Asientos con voto: gobierno 5, órgano garante 1, sociedad civil 16", "Fuera de equilibrio",
				"; Órgano garante: un asiento con voto (", "Sociedad civil: 16 asientos con voto (73 %)", "role=\"img\"", "Ámbito: Pátzcuaro").doesNotContain("??");
		assertThat(page.split("class=\"mark mark--held\"")).hasSize(23);
	}

	@Test
	void a_vacancy_is_a_place_of_its_own_and_who_only_speaks_holds_none() {
		var page = page(lay("Nuevo León"));

		assertThat(page).contains("Lugar por definir", "mark--vacant", "En equilibrio.", "Con voz y sin voto", "Facilitación: ITESM",
				"Órgano garante tiene una sola representación y ninguna suplencia");
	}

	@Test
	void regions_are_told_with_the_seats_that_speak_for_them() {
		assertThat(page(lay("Coahuila"))).contains("Ámbito: Región 1 de 5", "Ámbito: Región 5 de 5");
	}

	@Test
	void the_composition_of_any_day_can_be_asked_for() {
		var sonora = lay("Sonora");

		assertThat(page(sonora)).contains("Cómo ha cambiado su integración", "25 de noviembre de 2016",
				"Sociedad civil: Sonora Ciudadana, Representación (designación de su sector).", "Una sola organización habla");
		var before = new Visitor(port).get("/secretariados/" + sonora.code() + "?fecha=2016-11-01").body();
		assertThat(before).contains("Así se integraba el 1 de noviembre de 2016", "Sin representación acreditada.");
		for (var impossible : List.of("ayer", "2025-02-29", "9999-12-31")) {
			assertThat(new Visitor(port).get("/secretariados/" + sonora.code() + "?fecha=" + impossible).body()).as(impossible)
				.contains("no existe o todavía no llega: esta es la integración de hoy");
		}
		assertThat(before).doesNotContain("esta es la integración de hoy");
	}

	private Secretariat lay(String state) {
		return foundation.lay(RealComposition.of(state), stl.territory());
	}

	private String page(Secretariat secretariat) {
		var answer = new Visitor(port).get("/secretariados/" + secretariat.code());
		assertThat(answer.statusCode()).isEqualTo(200);
		return answer.body();
	}

}
