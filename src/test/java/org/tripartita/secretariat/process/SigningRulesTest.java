package org.tripartita.secretariat.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.tripartita.identity.Accounts;
import org.tripartita.identity.NewAccount;
import org.tripartita.identity.Role;
import org.tripartita.identity.Sector;
import org.tripartita.record.ActaRegister;
import org.tripartita.record.Visibility;
import org.tripartita.secretariat.Seat;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.SigningForm;
import org.tripartita.testing.Visitor;
import org.tripartita.workflow.PendingTask;
import org.tripartita.workflow.Processes;
import org.tripartita.workflow.RoleGroups;

/** Who signs for which seat, on paper or on the page, and which words a round of observations is about. */
@ProductTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class SigningRulesTest extends StlSessionScene {

	private static final byte[] PAPER = "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF".getBytes(StandardCharsets.UTF_8);

	private static final Pattern OBSERVATION = Pattern.compile("name=\"observacion\" value=\"([0-9a-f-]{36})\"");

	@Autowired
	private Accounts accounts;

	@Autowired
	private ActaRegister actas;

	@Autowired
	private JdbcClient database;

	@LocalServerPort
	private int port;

	@Test
	void somebody_signs_on_a_screen_for_the_own_organisation_and_for_another_with_its_paper() {
		draft();
		passTheRound();
		var other = SigningForm.of(person("segunda", "Institución 2"), task(Sector.GOVERNMENT));
		var seat = seat(Sector.GOVERNMENT);

		assertThat(other.page().body()).contains("Institución 1", "solo con el papel que firmó");
		assertThat(other.refused(Map.of("representacion", seat.id().toString()))).contains("Esa representación es de otra organización");
		other.upload(Map.of("acto", "PAPER", "representacion", seat.id().toString(), "dia", day.toString()), "acta.pdf", PAPER);
		assertThat(other.page().body()).contains("firma en papel, capturada", "Institución 1").doesNotContain("solo con el papel que firmó");
	}

	@Test
	void whose_organisation_came_signs_for_its_seat() {
		draft();
		passTheRound();
		var own = SigningForm.of(person("primera", "Institución 1"), task(Sector.GOVERNMENT));

		assertThat(own.page().body()).doesNotContain("solo con el papel que firmó");
		assertThat(own.act(Map.of("representacion", seat(Sector.GOVERNMENT).id().toString()))).contains("Quedó asentado");
	}

	@Test
	void whose_organisation_has_no_seat_reads_that_it_signs_for_its_sector_under_the_own_mandate() {
		draft();
		passTheRound();
		var stranger = SigningForm.of(person("tercera", "Ayuntamiento vecino"), task(Sector.GOVERNMENT));

		assertThat(stranger.page().body()).contains("tu organización no tiene asiento, aquí firmas por tu sector").doesNotContain("solo con el papel");
		assertThat(stranger.act(Map.of("representacion", seat(Sector.GOVERNMENT).id().toString()))).contains("Ayuntamiento vecino");
		for (var sector : List.of(Sector.OVERSIGHT_BODY, Sector.CIVIL_SOCIETY)) {
			SigningForm.of(port, task(sector)).act(Map.of("representacion", seat(sector).id().toString()));
		}
		walk.runJobs();
		var document = sessions.page(secretariat.id(), 0, 1).get(0).documentId();
		var acta = actas.ofSecretariat(secretariat.id(), Visibility.PUBLIC).stream().filter(one -> one.documentId().equals(document)).findFirst().orElseThrow();
		assertThat(actas.signatures(acta.id())).filteredOn(one -> one.sector().equals("Gobierno")).singleElement().satisfies(one -> {
			assertThat(one.position()).isEqualTo("Por el sector, sin asiento propio");
			assertThat(one.powers()).contains("Ayuntamiento vecino");
			assertThat(one.organisation()).as("nobody signs as another's seat").isEmpty();
		});
	}

	@Test
	void whose_organisation_left_the_stl_signs_for_nobody_on_a_screen() {
		draft();
		passTheRound();
		var left = person("saliente", "Institución que se fue");
		database.sql("""
				insert into secretariat_seat select (jsonb_populate_record(s, jsonb_build_object('id', gen_random_uuid(),
					'organisation', 'Institución que se fue', 'to_day', s.from_day + 1))).* from secretariat_seat s where s.id = ?
				""").param(seat(Sector.GOVERNMENT).id()).update();
		var form = SigningForm.of(left, task(Sector.GOVERNMENT));

		assertThat(form.page().body()).contains("solo con el papel que firmó").doesNotContain("aquí firmas por tu sector");
		assertThat(form.refused(Map.of("representacion", seat(Sector.GOVERNMENT).id().toString())))
			.contains("Esa representación es de otra organización");
	}

	@Test
	void an_acta_of_installation_is_signed_for_the_own_organisation_too() {
		exercise = walk.exercise(stl.territory(), clock.today().minusDays(80));
		walk.enter(SecretariatInstallationProcess.KEY, exercise, Processes.facts());
		var on = clock.today().minusDays(40);
		stl.accredit(exercise, Map.of(Sector.GOVERNMENT, 2, Sector.OVERSIGHT_BODY, 2, Sector.CIVIL_SOCIETY, 2), on);
		walk.answer(exercise.id(), "userTask_proposeRules", "organo-garante", StlWalk.rules(on));
		walk.answer(exercise.id(), "userTask_attendInstallation", "organo-garante", stl.attendance(exercise, on, Sector.values()));
		secretariat = stl.of(exercise);
		var task = walk.task(exercise.id(), "userTask_signInstallation", "gobierno");
		var other = SigningForm.of(person("segunda", "Institución 2"), task);

		assertThat(other.refused(Map.of("representacion", seat(Sector.GOVERNMENT).id().toString())))
			.contains("Esa representación es de otra organización");
	}

	@Test
	void a_signature_on_paper_waits_for_the_round_and_ends_nobody_elses() {
		draftOfASessionHeldToday();
		var government = SigningForm.of(port, task(Sector.GOVERNMENT));
		var paper = Map.of("acto", "PAPER", "representacion", seat(Sector.GOVERNMENT).id().toString(), "dia", clock.today().toString());

		var refused = government.upload(paper, "acta.pdf", PAPER);
		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(refused.body()).contains("La ronda de observaciones sigue abierta").doesNotContain("puedes asentarlo hoy");
		assertThat(send(Sector.CIVIL_SOCIETY, "OBSERVE", "Falta la fecha.", "").statusCode()).isEqualTo(302);
	}

	@Test
	void the_paper_of_a_session_that_was_entered_afterwards_waits_for_no_round() {
		draft();
		var government = SigningForm.of(port, task(Sector.GOVERNMENT));
		assertThat(government.page().body()).contains("Se firma desde el día siguiente", "puedes asentarlo hoy, sin esperar", "termina la ronda");
		government.upload(Map.of("acto", "PAPER", "representacion", seat(Sector.GOVERNMENT).id().toString(), "dia", day.toString()), "acta.pdf", PAPER);

		assertThat(government.page().body()).contains("firma en papel, capturada", "Institución 1").doesNotContain("solo con el papel que firmó");
		assertThat(SigningForm.of(port, task(Sector.CIVIL_SOCIETY)).page().body()).contains("Ya se puede firmar").doesNotContain("puedes asentarlo hoy");
	}

	@Test
	void what_nobody_observes_is_not_changed_afterwards() {
		draft();
		passTheRound();
		var before = SigningForm.of(port, task(Sector.GOVERNMENT)).sha256();

		assertThat(amend("Una minuta que nadie de los demás vio todavía.").body()).contains("La ronda de observaciones ya terminó");
		assertThat(SigningForm.of(port, task(Sector.GOVERNMENT)).sha256()).isEqualTo(before);
	}

	@Test
	void who_had_nothing_to_observe_is_asked_again_about_changed_words() {
		draft();
		nothing(Sector.GOVERNMENT);
		nothing(Sector.CIVIL_SOCIETY);
		assertThat(amend("Una minuta distinta de la que dos sectores vieron.").statusCode()).isEqualTo(302);
		nothing(Sector.OVERSIGHT_BODY);
		var government = SigningForm.of(port, task(Sector.GOVERNMENT));
		var seat = Map.of("representacion", seat(Sector.GOVERNMENT).id().toString());

		assertThat(government.refused(seat)).contains("La ronda de observaciones sigue abierta", "Antes de la última corrección.");
		nothing(Sector.GOVERNMENT);
		nothing(Sector.CIVIL_SOCIETY);
		assertThat(government.act(seat)).contains("Quedó asentado");
	}

	@Test
	void changed_words_have_days_of_their_own() {
		draft();
		send(Sector.GOVERNMENT, "OBSERVE", "Falta la fecha.", "");
		clock.advance(Duration.ofDays(10));
		assertThat(amend("La minuta con la fecha que faltaba, que es hoy.").statusCode()).isEqualTo(302);
		var page = SigningForm.of(port, task(Sector.CIVIL_SOCIETY)).page().body();
		var observation = OBSERVATION.matcher(page);
		assertThat(observation.find()).isTrue();
		send(Sector.CIVIL_SOCIETY, "ANSWER", "Se agregó.", observation.group(1));
		var government = SigningForm.of(port, task(Sector.GOVERNMENT));
		var seat = Map.of("representacion", seat(Sector.GOVERNMENT).id().toString());

		assertThat(government.refused(seat)).contains("La ronda de observaciones sigue abierta");
		clock.advance(Duration.ofDays(10));
		assertThat(SigningForm.of(port, task(Sector.GOVERNMENT)).act(seat)).contains("Quedó asentado");
	}

	@Test
	void a_draft_that_goes_back_has_a_round_and_signatures_of_its_own() {
		draft();
		passTheRound();
		for (var sector : List.of(Sector.OVERSIGHT_BODY, Sector.CIVIL_SOCIETY)) {
			SigningForm.of(port, task(sector)).act(Map.of("acto", "REFUSE", "motivo", "La minuta calla lo que dijimos."));
		}
		SigningForm.of(port, task(Sector.GOVERNMENT)).act(Map.of("representacion", seat(Sector.GOVERNMENT).id().toString()));
		walk.runJobs();
		minutes();

		for (var sector : Sector.values()) {
			assertThat(SigningForm.of(port, task(sector)).refused(Map.of("representacion", seat(sector).id().toString())))
				.contains("La ronda de observaciones sigue abierta");
		}
		passTheRound();
		for (var sector : Sector.values()) {
			SigningForm.of(port, task(sector)).act(Map.of("representacion", seat(sector).id().toString()));
		}
		walk.runJobs();
		var page = new Visitor(port).page("/secretariados/" + secretariat.code() + "/sesiones/1").body();
		assertThat(page).contains("Celebrada", "Asuntos y decisiones").doesNotContain("Nada de lo que dice está en vigor");
	}

	@Test
	void the_public_reads_that_an_acta_without_signatures_is_not_in_force() {
		draft();
		for (int draft = 1; draft <= 3; draft++) {
			for (var sector : Sector.values()) {
				stl.answer(secretariat, "userTask_signMinutes", sector.role(), StlWalk.refusal(day));
			}
			if (draft < 3) {
				minutes();
			}
		}
		var page = new Visitor(port).page("/secretariados/" + secretariat.code() + "/sesiones/1").body();

		assertThat(page).contains("acta sin firmas suficientes", "Nada de lo que dice está en vigor", "Lo que el acta dice, sin estar en vigor",
				"Acta de la sesión").doesNotContain("Asuntos y decisiones", "??");
	}

	private void draft() {
		convene("ORDINARY", file("Datos de obra pública"));
		attend(Sector.values());
		deliberate("AGREED_FOR", Map.of());
		minutes();
	}

	private void draftOfASessionHeldToday() {
		var call = call("ORDINARY", file("Datos de obra pública"));
		day = clock.today().plusDays(14);
		call.put("noticedOn", clock.today().toString());
		call.put("on", day.toString());
		begin(call);
		clock.moveTo(day);
		attend(Sector.values());
		deliberate("AGREED_FOR", Map.of());
		minutes();
	}

	private void passTheRound() {
		for (var sector : Sector.values()) {
			nothing(sector);
		}
	}

	private void nothing(Sector sector) {
		assertThat(send(sector, "NOTHING", "", "").statusCode()).isEqualTo(302);
	}

	private HttpResponse<String> amend(String words) {
		return send(Sector.CIVIL_SOCIETY, "AMEND", words, "");
	}

	private HttpResponse<String> send(Sector sector, String act, String text, String observation) {
		var visitor = new Visitor(port);
		visitor.logIn(RoleGroups.of(sector.role(), exercise.territoryCode()), SigningForm.PASSWORD);
		var fields = new HashMap<>(Map.of("acto", act, "texto", text, "observacion", observation));
		fields.put("_csrf", visitor.token("/mi-cuenta"));
		return visitor.post("/espacio/firmas/" + task(sector).taskId() + "/observaciones", fields);
	}

	private Visitor person(String name, String organisation) {
		var username = name + "." + exercise.territoryCode().toLowerCase();
		accounts.open(new NewAccount(username, name, null, SigningForm.PASSWORD, Role.GOBIERNO, exercise.territoryCode(), organisation,
				LocalDate.of(2015, 1, 1)));
		var visitor = new Visitor(port);
		visitor.logIn(username, SigningForm.PASSWORD);
		return visitor;
	}

	private Seat seat(Sector sector) {
		return stl.seat(secretariat.id(), sector);
	}

	private PendingTask task(Sector sector) {
		return stl.task(secretariat, "userTask_signMinutes", sector.role());
	}

}
