package org.tripartita.identity.web;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.tripartita.identity.Accounts;
import org.tripartita.identity.EndReason;
import org.tripartita.identity.MandateChange.Recorded;
import org.tripartita.identity.Mandates;
import org.tripartita.identity.NewAccount;
import org.tripartita.identity.NewMandate;
import org.tripartita.identity.Role;
import org.tripartita.identity.SecurityAct;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.TestClock;
import org.tripartita.testing.Visitor;
import org.tripartita.testing.Walk;
import org.tripartita.workflow.Texts;

import static org.assertj.core.api.Assertions.assertThat;

/** Who reads which part of the audit trail, tried over HTTP. */
@ProductTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class AuditPageTest {

	private static final String PASSWORD = "una clave de prueba";

	private static final String PAGE = "/administracion/auditoria";

	private static final Pattern EARLIER = Pattern.compile("href=\"(/administracion/auditoria\\?antes=\\d+)\"");

	private static final Pattern CHANGED = Pattern.compile("Cambió su contraseña\\s*</td>\\s*<td>([^<]+)</td>");

	@Autowired
	private Walk walk;

	@Autowired
	private Accounts accounts;

	@Autowired
	private Mandates mandates;

	@Autowired
	private Texts texts;

	@Autowired
	private TestClock clock;

	@LocalServerPort
	private int port;

	@BeforeEach
	void people() {
		walk.peopleOf("NAY");
		walk.peopleOf("COL");
	}

	@Test
	void an_administrator_reads_the_trail_of_the_territory_and_of_no_other() {
		open("vista.nay", Role.GOBIERNO, "NAY");
		open("vista.col", Role.GOBIERNO, "COL");
		var page = loggedIn("administracion.nay").page(PAGE);

		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(page.body()).contains("vista.nay", "Se abrió la cuenta", "Gobierno").doesNotContain("vista.col", ".col<", "??");
		assertThat(page.body().substring(page.body().indexOf("<main"))).as("nothing to change").doesNotContain("<button");
	}

	@Test
	void what_has_no_territory_is_told_to_whoever_looks_after_all_of_the_account_and_to_nobody_else() {
		open("entera.nay", Role.OBSERVACION, "NAY");
		open("dividida.nay", Role.OBSERVACION, "NAY");
		mandates.give(new NewMandate("dividida.nay", Role.GOBIERNO, "COL", "Secretaría", "Oficio", null, null, clock.today(), null), "administracion.col");
		for (var username : List.of("entera.nay", "dividida.nay")) {
			accounts.changePassword(username, PASSWORD, "otra clave que nadie sabe");
		}
		open("auditoria.todo", Role.AUDITORIA, "FED");

		assertThat(changedPasswords("administracion.nay")).contains("entera.nay").doesNotContain("dividida.nay");
		assertThat(changedPasswords("administracion.col")).doesNotContain("entera.nay", "dividida.nay");
		assertThat(changedPasswords("auditoria.todo")).contains("entera.nay", "dividida.nay");
	}

	private List<String> changedPasswords(String reader) {
		return CHANGED.matcher(loggedIn(reader).page(PAGE).body()).results().map(found -> found.group(1)).toList();
	}

	@Test
	void an_auditor_reads_it_too_and_looks_after_nobody() {
		open("auditoria.nay", Role.AUDITORIA, "NAY");
		var auditor = loggedIn("auditoria.nay");

		assertThat(auditor.page(PAGE).body()).contains("auditoria.nay").doesNotContain(".col<");
		assertThat(auditor.page("/administracion/personas").statusCode()).isEqualTo(403);
	}

	@Test
	void the_federal_auditor_reads_every_territory() {
		open("auditoria.fed", Role.AUDITORIA, "FED");
		open("reciente.nay", Role.OBSERVACION, "NAY");
		open("reciente.col", Role.OBSERVACION, "COL");

		assertThat(loggedIn("auditoria.fed").page(PAGE).body()).contains("reciente.nay", "reciente.col");
	}

	@Test
	void who_ended_whose_mandate_when_and_why_reads_in_spanish() {
		open("terminada.nay", Role.OBSERVACION, "NAY");
		var today = clock.today();
		var given = (Recorded) mandates.give(new NewMandate("terminada.nay", Role.GOBIERNO, "NAY", "Secretaría", "Oficio", null, null, today, null),
				"administracion.nay");
		mandates.end(given.appointmentId(), today, EndReason.RESIGNED, "administracion.nay");

		assertThat(loggedIn("administracion.nay").page(PAGE).body()).contains("Se terminó un nombramiento", "Gobierno, Renuncia, " + today.getDayOfMonth());
	}

	@Test
	void earlier_entries_are_a_page_away() {
		for (int number = 0; number < 60; number++) {
			open("muchas.nay." + number, Role.OBSERVACION, "NAY");
		}
		var administrator = loggedIn("administracion.nay");
		var first = administrator.page(PAGE).body();
		var earlier = EARLIER.matcher(first);

		assertThat(first).contains(">muchas.nay.59<", ">muchas.nay.20<").doesNotContain(">muchas.nay.5<");
		assertThat(earlier.find()).isTrue();
		assertThat(administrator.page(earlier.group(1)).body()).contains(">muchas.nay.5<", "Lo más reciente").doesNotContain(">muchas.nay.20<");
		assertThat(administrator.page(PAGE + "?antes=otro").statusCode()).isEqualTo(400);
	}

	@ParameterizedTest
	@ValueSource(strings = { "gobierno.nay", "organo-garante.nay", "sociedad-civil.nay", "facilitacion.nay", "observacion.nay" })
	void nobody_else_reads_it(String username) {
		open("observacion.nay", Role.OBSERVACION, "NAY");
		assertThat(loggedIn(username).page(PAGE).statusCode()).isEqualTo(403);
	}

	@ParameterizedTest
	@EnumSource
	void every_act_has_words(SecurityAct act) {
		assertThat(texts.of("audit.act." + act)).isNotBlank();
	}

	private void open(String username, Role role, String territory) {
		accounts.open(new NewAccount(username, "Alguien", null, PASSWORD, role, territory, "Institución", LocalDate.of(2020, 1, 1)));
	}

	private Visitor loggedIn(String username) {
		var visitor = new Visitor(port);
		visitor.logIn(username, PASSWORD);
		return visitor;
	}

}
