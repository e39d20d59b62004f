package org.tripartita.secretariat.process;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.tripartita.identity.Sector;
import org.tripartita.record.ActaRegister;
import org.tripartita.record.DocumentKind;
import org.tripartita.record.Visibility;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.TestClock;
import org.tripartita.testing.Visitor;
import org.tripartita.testing.Walk;
import org.tripartita.workflow.RoleGroups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/** Before they sign, the parties observe the draft; the secretary answers or amends, and all of it stays with the acta. */
@ProductTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ObservationRoundTest {

	private static final String PASSWORD = "una clave de prueba";

	private static final Pattern HASH = Pattern.compile("name=\"huella\" value=\"([0-9a-f]{64})\"");

	private static final Pattern OBSERVATION = Pattern.compile("name=\"observacion\" value=\"([0-9a-f-]{36})\"");

	@Autowired
	private ActaToSign acta;

	@Autowired
	private StlWalk stl;

	@Autowired
	private Walk walk;

	@Autowired
	private TestClock clock;

	@Autowired
	private ActaRegister actas;

	@Autowired
	private JdbcClient database;

	@LocalServerPort
	private int port;

	private ActaToSign.Waiting waiting;

	private Visitor government;

	private Visitor secretary;

	@BeforeEach
	void a_draft_that_civil_society_keeps() {
		waiting = acta.prepareDraft();
		government = visitor(Sector.GOVERNMENT);
		secretary = visitor(Sector.CIVIL_SOCIETY);
	}

	@Test
	void what_was_observed_answered_and_amended_stays_with_the_acta() {
		assertThat(government.page(page(Sector.GOVERNMENT)).body()).contains("Observaciones antes de firmar", "No tenemos observaciones")
			.doesNotContain("Corregir la minuta", "??");
		observe(government, Sector.GOVERNMENT, "OBSERVE", "Falta la fecha de <b>publicación</b>.");
		assertThat(sign(government, Sector.GOVERNMENT).body()).contains("La ronda de observaciones sigue abierta");

		var shown = secretary.page(page(Sector.CIVIL_SOCIETY)).body();
		assertThat(shown).contains("Falta la fecha de &lt;b&gt;publicación&lt;/b&gt;.", "Corregir la minuta");
		var before = found(HASH, shown);
		send(secretary, Sector.CIVIL_SOCIETY, Map.of("acto", "ANSWER", "observacion", found(OBSERVATION, shown), "texto", "Se agregó."));
		send(secretary, Sector.CIVIL_SOCIETY, Map.of("acto", "AMEND", "texto", "Se deliberó todo; se publica el 1 de diciembre de 2026."));
		assertThat(found(HASH, secretary.page(page(Sector.CIVIL_SOCIETY)).body())).isNotEqualTo(before);
		for (var sector : Sector.values()) {
			observe(visitor(sector), sector, "NOTHING", "");
		}
		for (var sector : Sector.values()) {
			assertThat(sign(visitor(sector), sector).statusCode()).isEqualTo(302);
		}
		walk.runJobs();

		var sealed = actas.ofSecretariat(waiting.secretariat().id(), Visibility.PUBLIC)
			.stream()
			.filter(one -> one.kind() == DocumentKind.SESSION_ACT)
			.findFirst()
			.orElseThrow();
		assertThat(actas.canonicalJson(sealed.id()).orElseThrow()).contains("Observaciones a la minuta",
				"Gobierno: Falta la fecha de <b>publicación</b>. Respuesta de la secretaría: Se agregó.",
				"se publica el 1 de diciembre de 2026");
	}

	@Test
	void a_sector_that_observed_before_has_no_more_observations_and_another_has_none() {
		observe(government, Sector.GOVERNMENT, "OBSERVE", "Falta la fecha.");
		observe(government, Sector.GOVERNMENT, "NOTHING", "");
		assertThat(government.page(page(Sector.GOVERNMENT)).body()).contains("No tiene más observaciones.").doesNotContain("No tiene observaciones.");
		observe(secretary, Sector.CIVIL_SOCIETY, "NOTHING", "");
		assertThat(government.page(page(Sector.GOVERNMENT)).body()).containsOnlyOnce("No tiene más observaciones.")
			.containsOnlyOnce("No tiene observaciones.");
	}

	@Test
	void the_round_has_its_days_and_an_observation_waits_for_its_answer() {
		observe(government, Sector.GOVERNMENT, "OBSERVE", "Falta la fecha.");
		clock.advance(Duration.ofDays(10));
		government = visitor(Sector.GOVERNMENT);
		secretary = visitor(Sector.CIVIL_SOCIETY);
		assertThat(sign(government, Sector.GOVERNMENT).body()).contains("Hay una observación sin respuesta");
		assertThat(observe(government, Sector.GOVERNMENT, "OBSERVE", "Otra.").body()).contains("La ronda de observaciones ya terminó");
		var observation = found(OBSERVATION, secretary.page(page(Sector.CIVIL_SOCIETY)).body());
		send(secretary, Sector.CIVIL_SOCIETY, Map.of("acto", "ANSWER", "observacion", observation, "texto", "Consta en el anexo."));
		assertThat(sign(government, Sector.GOVERNMENT).statusCode()).isEqualTo(302);
		assertThat(send(secretary, Sector.CIVIL_SOCIETY, Map.of("acto", "AMEND", "texto", "Una minuta distinta de la que ya se firmó.")).body())
			.contains("La ronda de observaciones ya terminó");
	}

	@Test
	void only_the_secretary_answers_and_amends() {
		observe(secretary, Sector.CIVIL_SOCIETY, "OBSERVE", "Falta la fecha.");
		var observation = database.sql("select id from acta_observation where subject = ?")
			.param("session:" + waiting.session())
			.query(String.class)
			.single();
		for (var act : Map.of("ANSWER", observation, "AMEND", "").entrySet()) {
			var answer = send(government, Sector.GOVERNMENT,
					Map.of("acto", act.getKey(), "observacion", act.getValue(), "texto", "Una minuta distinta, bastante larga."));
			assertThat(answer.statusCode()).isEqualTo(422);
			assertThat(answer.body()).contains("Eso lo hace el sector que lleva la secretaría.");
		}
		assertThat(send(government, Sector.CIVIL_SOCIETY, Map.of("acto", "NOTHING")).statusCode()).as("another sector's task").isEqualTo(404);
		assertThat(send(secretary, Sector.CIVIL_SOCIETY, Map.of("acto", "OBSERVE", "texto", " ")).body()).contains("Escribe entre 1 y 2000");
		assertThat(send(secretary, Sector.CIVIL_SOCIETY, Map.of("acto", "AMEND", "texto", "corta")).body()).contains("entre 30 y 8000");
		assertThat(send(secretary, Sector.CIVIL_SOCIETY, Map.of("acto", "NADA")).statusCode()).isEqualTo(422);
		assertThat(catchThrowable(() -> database.sql("update acta_observation set text = 'x'").update())).hasMessageContaining("refused");
	}

	private HttpResponse<String> observe(Visitor person, Sector sector, String act, String text) {
		return send(person, sector, Map.of("acto", act, "texto", text));
	}

	private HttpResponse<String> send(Visitor person, Sector sector, Map<String, String> fields) {
		var all = new HashMap<>(fields);
		all.put("_csrf", person.token("/mi-cuenta"));
		return person.post(page(sector) + "/observaciones", all);
	}

	private HttpResponse<String> sign(Visitor person, Sector sector) {
		var fields = new HashMap<>(Map.of("acto", "SIGN", "huella", found(HASH, person.page(page(sector)).body()), "representacion",
				stl.seat(waiting.secretariat().id(), sector).id().toString(), "contrasena", PASSWORD));
		fields.put("_csrf", person.token("/mi-cuenta"));
		return person.upload(page(sector), fields, "papel", "", new byte[0]);
	}

	private String page(Sector sector) {
		return "/espacio/firmas/" + stl.task(waiting.secretariat(), "userTask_signMinutes", sector.role()).taskId();
	}

	private Visitor visitor(Sector sector) {
		var visitor = new Visitor(port);
		visitor.logIn(RoleGroups.of(sector.role(), waiting.exercise().territoryCode()), PASSWORD);
		return visitor;
	}

	private static String found(Pattern pattern, String page) {
		var match = pattern.matcher(page);
		assertThat(match.find()).as(page).isTrue();
		return match.group(1);
	}

}
