package org.tripartita.notification;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.tripartita.identity.Account.Mandate;
import org.tripartita.identity.Accounts;
import org.tripartita.identity.NewAccount;
import org.tripartita.identity.Role;
import org.tripartita.testing.TestClock;
import org.tripartita.testing.Visitor;
import org.tripartita.testing.Walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Links to choose a password, from the form of whoever invites to the login, with a mail server. */
class LinkMailTest extends MailScene {

	private static final String PASSWORD = "una clave de prueba";

	private static final String BETTER = "otra clave que nadie sabe";

	private static final String PAGE = "/administracion/personas/invitar";

	private static final Pattern LINK = Pattern.compile("http://localhost:8080(/cuenta/[A-Za-z0-9_-]{43})\\s");

	/** How many links for one account leave within an hour. */
	private static final int FOR_ACCOUNT = 3;

	/** How many one address asks for within an hour. */
	private static final int FROM_ADDRESS = 20;

	private static final AtomicInteger NUMBER = new AtomicInteger();

	@Autowired
	private Walk walk;

	@Autowired
	private Accounts accounts;

	@Autowired
	private TestClock clock;

	@Autowired
	private JdbcClient database;

	@LocalServerPort
	private int port;

	private String username;

	private Visitor administrator;

	private String token;

	@BeforeEach
	void an_administrator_of_tlaxcala() {
		walk.peopleOf("TLA");
		username = "invitada." + NUMBER.incrementAndGet();
		administrator = new Visitor(port);
		administrator.logIn("administracion.tla", PASSWORD);
		token = administrator.token(PAGE);
	}

	@Test
	void an_invited_person_chooses_a_password_once_and_logs_in() {
		var answer = invite(Map.of());
		assertThat(answer.headers().firstValue("Location").orElse("")).contains("/administracion/personas/", "?invitada");
		assertThat(accounts.mandates(username)).extracting(Mandate::role).containsExactly(Role.GOBIERNO);
		var link = link(1);
		var visitor = new Visitor(port);
		assertThat(visitor.page(link).body()).contains("Elige tu contraseña", "Secretaría de la Función Pública &lt;b&gt;").doesNotContain("??", "<b>");

		assertThat(choose(visitor, link, "corta", "corta").body()).contains("entre 12 y 200 signos");
		assertThat(choose(visitor, link, BETTER, "otra cosa").body()).contains("no son iguales");
		assertThat(choose(visitor, link, BETTER, BETTER).headers().firstValue("Location").orElse("")).endsWith("/login?lista");

		assertThat(accounts.identify(username, BETTER)).isPresent();
		assertThat(visitor.page(link).statusCode()).as("a second time").isEqualTo(404);
		assertThat(visitor.page(link).body()).contains("Este enlace ya no sirve");
	}

	@Test
	void no_table_ever_holds_a_link_that_opens_an_account() {
		invite(Map.of());
		var secret = link(1).substring("/cuenta/".length());

		for (var table : List.of("outgoing_mail", "event_publication", "account_link", "security_event")) {
			assertThat(database.sql("select count(*) from " + table + " t where t::text like ?").param("%" + secret + "%").query(Long.class).single())
				.as(table)
				.isZero();
		}
	}

	@Test
	void a_link_is_good_for_seven_days() {
		invite(Map.of());
		var link = link(1);
		clock.advance(Duration.ofDays(7).minusSeconds(1));
		assertThat(new Visitor(port).page(link).statusCode()).isEqualTo(200);
		clock.advance(Duration.ofSeconds(1));
		var late = new Visitor(port);
		assertThat(late.page(link).statusCode()).isEqualTo(404);
		assertThat(late.post(link, Map.of("_csrf", late.token("/login"), "nueva", BETTER, "otra-vez", BETTER)).statusCode()).isEqualTo(404);
		assertThat(accounts.identify(username, BETTER)).isEmpty();
	}

	@Test
	void a_new_link_takes_the_place_of_the_one_before() {
		var person = invite(Map.of()).headers().firstValue("Location").orElseThrow().replaceAll(".*/|\\?.*", "");
		var first = link(1);
		assertThat(administrator.post("/administracion/personas/" + person + "/invitacion", Map.of("_csrf", token)).statusCode()).isEqualTo(303);
		var second = link(2);

		assertThat(second).isNotEqualTo(first);
		assertThat(new Visitor(port).page(first).statusCode()).isEqualTo(404);
		assertThat(new Visitor(port).page(second).statusCode()).isEqualTo(200);
	}

	@ParameterizedTest
	@CsvSource({ "usuario, Año Nuevo, Ese nombre de usuario no sirve", "usuario, gobierno.tla, ya es", "funcion, '', Escribe la función",
			"correo, nadie, Escribe un correo", "correo, 'a@b.mx,c@d.mx', Escribe un correo", "territorio, OAX, Elige una entidad",
			"documento, '', sin documento no hay facultades", "titular, nadie, La suplencia es de otra persona", "desde, '', fechas que existan" })
	void a_refused_invitation_says_why_keeps_what_was_written_and_opens_nothing(String field, String value, String sentence) {
		var answer = invite(Map.of(field, value));

		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains(sentence, "Secretaría de Gobierno").doesNotContain("??");
		assertThat(accounts.find(username)).isEmpty();
		assertThat(database.sql("select count(*) from act_id_user where id_ = ?").param(username).query(Long.class).single()).isZero();
	}

	@Test
	void a_garante_invites_no_administrator_and_others_nobody() {
		var garante = new Visitor(port);
		garante.logIn("organo-garante.tla", PASSWORD);
		var fields = fields(Map.of("papel", "ADMINISTRACION"));
		fields.put("_csrf", garante.token(PAGE));
		assertThat(garante.post(PAGE, fields).body()).contains("la administración del territorio");
		var government = new Visitor(port);
		government.logIn("gobierno.tla", PASSWORD);
		fields.put("_csrf", government.token("/mi-cuenta"));
		assertThat(government.page(PAGE).statusCode()).isEqualTo(403);
		assertThat(government.post(PAGE, fields).statusCode()).isEqualTo(403);
		assertThat(accounts.find(username)).isEmpty();
	}

	@Test
	void whoever_forgot_the_password_gets_a_link_for_an_hour_and_a_stranger_reads_the_same_answer() {
		accounts.open(new NewAccount(username, "Alguien", username + "@example.org", PASSWORD, Role.GOBIERNO, "TLA", "Secretaría",
				LocalDate.of(2020, 1, 1)));
		var known = forgotten(username);
		var unknown = forgotten("nadie." + NUMBER.incrementAndGet());

		assertThat(known.statusCode()).isEqualTo(unknown.statusCode()).isEqualTo(303);
		assertThat(known.headers().firstValue("Location")).isEqualTo(unknown.headers().firstValue("Location"));
		var link = link(1);
		clock.advance(Duration.ofMinutes(59));
		var visitor = new Visitor(port);
		assertThat(choose(visitor, link, BETTER, BETTER).statusCode()).isEqualTo(303);
		assertThat(accounts.identify(username, PASSWORD)).isEmpty();
		assertThat(accounts.identify(username, BETTER)).isPresent();

		forgotten(username);
		var late = link(2);
		clock.advance(Duration.ofMinutes(61));
		assertThat(new Visitor(port).page(late).statusCode()).isEqualTo(404);
	}

	@Test
	void nobodys_mailbox_is_filled_and_the_answer_does_not_tell() {
		accounts.open(new NewAccount(username, "Alguien", username + "@example.org", PASSWORD, Role.GOBIERNO, "TLA", "Secretaría",
				LocalDate.of(2020, 1, 1)));
		clock.advance(Duration.ofHours(2));
		for (int time = 0; time < FOR_ACCOUNT + 2; time++) {
			assertThat(forgotten(username).statusCode()).isEqualTo(303);
		}
		await().until(() -> asked() == FOR_ACCOUNT);

		for (int time = 0; time < FROM_ADDRESS; time++) {
			forgotten("nadie");
		}
		assertThat(forgotten("nadie").statusCode()).isEqualTo(429);
		assertThat(forgotten("nadie").body()).contains("Espera una hora");
		assertThat(asked()).isEqualTo(FOR_ACCOUNT);
		clock.advance(Duration.ofHours(2));
	}

	@ParameterizedTest
	@CsvSource({ "/cuenta/otro", "/cuenta/%24%7B7*7%7D" })
	void what_is_no_link_reads_like_one_that_is_used(String address) {
		assertThat(new Visitor(port).page(address).statusCode()).isEqualTo(404);
		assertThat(new Visitor(port).page(address).body()).contains("Este enlace ya no sirve");
	}

	private long asked() {
		return database.sql("select count(*) from security_event where act = 'RESET_ASKED' and subject = ?").param(username).query(Long.class).single();
	}

	private HttpResponse<String> invite(Map<String, String> changed) {
		var fields = fields(changed);
		fields.put("_csrf", token);
		return administrator.post(PAGE, fields);
	}

	private Map<String, String> fields(Map<String, String> changed) {
		var fields = new HashMap<>(Map.of("usuario", username, "funcion", "Secretaría de la Función Pública <b>", "correo", username + "@example.org",
				"papel", "GOBIERNO", "territorio", "TLA", "organizacion", "Secretaría de Gobierno", "documento", "Oficio 7/2026", "desde",
				clock.today().toString()));
		fields.putAll(changed);
		return fields;
	}

	private HttpResponse<String> forgotten(String name) {
		var visitor = new Visitor(port);
		return visitor.post("/cuenta/olvide", Map.of("_csrf", visitor.token("/cuenta/olvide"), "usuario", name));
	}

	private static HttpResponse<String> choose(Visitor visitor, String link, String password, String again) {
		return visitor.post(link, Map.of("_csrf", visitor.token(link), "nueva", password, "otra-vez", again));
	}

	/** The link in the last of so many mails. */
	private String link(int number) {
		await().until(() -> {
			sending.sendDue();
			return mails().size() >= number;
		});
		var found = LINK.matcher(mails().get(number - 1) + " ");
		assertThat(found.find()).isTrue();
		return found.group(1);
	}

	private List<String> mails() {
		return List.of(SERVER.getReceivedMessages()).stream().filter(this::isToTheInvited).map(LinkMailTest::text).toList();
	}

	private boolean isToTheInvited(MimeMessage message) {
		try {
			return message.getAllRecipients()[0].toString().equals(username + "@example.org");
		}
		catch (MessagingException failure) {
			throw new AssertionError(failure);
		}
	}

	private static String text(MimeMessage message) {
		try {
			return String.valueOf(message.getContent());
		}
		catch (MessagingException | IOException failure) {
			throw new AssertionError(failure);
		}
	}

}
