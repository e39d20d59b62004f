package org.tripartita.secretariat.process;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

import javax.crypto.spec.SecretKeySpec;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.HtmlUtils;

import org.tripartita.exercise.Exercise;
import org.tripartita.identity.SecondFactors;
import org.tripartita.identity.Sector;
import org.tripartita.record.Acta;
import org.tripartita.record.ActaRegister;
import org.tripartita.record.DocumentKind;
import org.tripartita.record.Documents;
import org.tripartita.record.Visibility;
import org.tripartita.secretariat.Secretariat;
import org.tripartita.secretariat.SessionRecord;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.TestClock;
import org.tripartita.testing.Visitor;
import org.tripartita.testing.Walk;
import org.tripartita.workflow.PendingTask;
import org.tripartita.workflow.RoleGroups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/** The page of signatures over HTTP, with an acta of a session: what is shown is what is signed, by who proves it again. */
@ProductTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class SigningPageTest {

	private static final String PASSWORD = "una clave de prueba";

	private static final Pattern TEXT = Pattern.compile("<p class=\"text\">(.*?)</p>", Pattern.DOTALL);

	private static final Pattern HASH = Pattern.compile("name=\"huella\" value=\"([0-9a-f]{64})\"");

	@Autowired
	private Walk walk;

	@Autowired
	private StlWalk stl;

	@Autowired
	private TestClock clock;

	@Autowired
	private ActaToSign acta;

	@Autowired
	private ActaRegister actas;

	@Autowired
	private Documents documents;

	@Autowired
	private SessionRecord sessions;

	@Autowired
	private SecondFactors factors;

	@Autowired
	private JdbcClient database;

	@LocalServerPort
	private int port;

	private Exercise exercise;

	private Secretariat secretariat;

	private LocalDate day;

	private Visitor government;

	private String page;

	@BeforeEach
	void an_acta_to_be_signed() {
		var waiting = acta.prepare();
		exercise = waiting.exercise();
		secretariat = waiting.secretariat();
		day = waiting.heldOn();
		government = visitor(Sector.GOVERNMENT);
		page = "/espacio/firmas/" + task(Sector.GOVERNMENT).taskId();
	}

	@Test
	void what_is_signed_is_what_was_shown_and_the_acta_keeps_words_hash_mandate_and_moment() throws Exception {
		var shown = government.page(page).body();
		var text = HtmlUtils.htmlUnescape(found(TEXT, shown));
		var sha256 = found(HASH, shown);
		assertThat(text).contains("Se deliberó el orden del día completo.", "Datos de obra pública", "Sala <b>A</b> & «B»");
		assertThat(sha256).isEqualTo(DigestUtils.sha256Hex(text));
		assertThat(shown).contains("Gobierno en ", "Institución de prueba").doesNotContain("??", "<script>");

		var receipt = sign(government, page, Map.of());
		assertThat(receipt).contains("Quedó asentado", "con contraseña", sha256).doesNotContain("??");
		signAs(Sector.OVERSIGHT_BODY);
		signAs(Sector.CIVIL_SOCIETY);
		walk.runJobs();

		var sealed = acta();
		var content = content(sealed);
		assertThat(content.at("/data/signing")).hasSize(3).allSatisfy(proof -> {
			assertThat(proof.path("textSha256").asText()).isEqualTo(sha256);
			assertThat(proof.path("proof").asText()).isEqualTo("PASSWORD");
			assertThat(proof.path("mandate").asText()).contains("Institución de prueba");
			assertThat(proof.path("at").asText()).startsWith(clock.today().toString().substring(0, 7));
		});
		assertThat(DigestUtils.sha256Hex(content.at("/data/signedTexts/" + sha256).asText())).isEqualTo(sha256);
		try (var pdf = Loader.loadPDF(documents.content(sealed.documentId()).orElseThrow())) {
			assertThat(new PDFTextStripper().getText(pdf)).contains("Cómo se firmó", sha256.substring(0, 20));
		}
	}

	@Test
	void a_wrong_password_signs_nothing_and_too_many_stop_even_the_right_one() {
		var sha256 = found(HASH, government.page(page).body());
		for (int number = 1; number <= 5; number++) {
			var answer = send(government, page, fields(Sector.GOVERNMENT, sha256, Map.of("contrasena", "otra " + number)));
			assertThat(answer.statusCode()).isEqualTo(422);
			assertThat(answer.body()).contains("Esa no es la contraseña").doesNotContain("otra " + number);
		}
		assertThat(send(government, page, fields(Sector.GOVERNMENT, sha256, Map.of())).body()).contains("Hubo demasiados intentos");
		assertThat(proofs()).isZero();
		clock.advance(Duration.ofMinutes(6));
		assertThat(sign(government, page, Map.of())).contains("Quedó asentado");
	}

	@Test
	void a_text_that_changed_meanwhile_is_not_signed_and_the_new_one_is_shown() {
		var old = found(HASH, government.page(page).body());
		sessions.draft(session(), "La minuta dice ahora otra cosa distinta.");

		var answer = send(government, page, fields(Sector.GOVERNMENT, old, Map.of()));
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains("El texto cambió después de que abriste esta página", "La minuta dice ahora otra cosa distinta.");
		assertThat(found(HASH, answer.body())).isNotEqualTo(old);
		assertThat(proofs()).isZero();
		assertThat(task(Sector.GOVERNMENT)).isNotNull();
	}

	@Test
	void tasklist_shows_the_way_to_the_page_and_signs_nothing_itself() {
		var task = task(Sector.GOVERNMENT);
		var form = walk.sentToBrowser(task);
		assertThat(form).containsEntry("signingPlace", "FORM").containsEntry("signingTask", task.taskId());
		var variables = "{\"variables\":{\"decision\":{\"value\":\"SIGN\"},\"seat\":{\"value\":\"%s\"},\"actedOn\":{\"value\":\"%s\"},\"signingPlace\":{\"value\":\"PAGE\"}}}"
			.formatted(stl.seat(secretariat.id(), Sector.GOVERNMENT).id(), clock.today());
		for (var sent : List.of(variables, variables.replace(",\"signingPlace\":{\"value\":\"PAGE\"}", ""), "{\"variables\":{}}")) {
			var answer = government.engine("POST", "/task/" + task.taskId() + "/submit-form", sent);
			assertThat(answer.statusCode()).as(sent).isEqualTo(400);
		}
		assertThat(government.engine("POST", "/task/" + task.taskId() + "/submit-form", "{\"variables\":{}}").body())
			.contains("Esta firma se da en su página");
		assertThat(proofs()).isZero();
	}

	@Test
	void nobody_signs_for_another_sector_or_territory() {
		assertThat(visitor(Sector.CIVIL_SOCIETY).page(page).statusCode()).isEqualTo(404);
		walk.peopleOf("AGU");
		var neighbour = new Visitor(port);
		neighbour.logIn("gobierno.agu", PASSWORD);
		assertThat(neighbour.page(page).statusCode()).isEqualTo(404);
		assertThat(send(neighbour, page, fields(Sector.GOVERNMENT, "0".repeat(64), Map.of())).statusCode()).isEqualTo(404);
		assertThat(government.page("/espacio/firmas/nada").statusCode()).isEqualTo(404);
	}

	@Test
	void a_refusal_needs_its_reason_and_stands_in_the_acta_with_its_proof() throws Exception {
		var sha256 = found(HASH, government.page(page).body());
		var without = send(government, page, fields(Sector.GOVERNMENT, sha256, Map.of("acto", "REFUSE", "motivo", "")));
		assertThat(without.body()).contains("Falta responder");
		assertThat(sign(government, page, Map.of("acto", "REFUSE", "motivo", "No se respetó lo acordado."))).contains("Quedó asentado");
		signAs(Sector.OVERSIGHT_BODY);
		signAs(Sector.CIVIL_SOCIETY);
		walk.runJobs();
		assertThat(actas.canonicalJson(acta().id()).orElseThrow()).contains("Gobierno: No se respetó lo acordado.");
		assertThat(content(acta()).at("/data/signing")).hasSize(3);
		assertThat(actas.signatures(acta().id())).hasSize(2);
	}

	@Test
	void a_signature_on_paper_is_marked_and_needs_its_copy_and_its_day() throws Exception {
		var sha256 = found(HASH, government.page(page).body());
		var paper = Map.of("acto", "PAPER", "dia", day.toString());
		assertThat(send(government, page, fields(Sector.GOVERNMENT, sha256, paper)).body()).contains("Elige el archivo con la copia");
		var macro = upload(government, page, fields(Sector.GOVERNMENT, sha256, paper), "acta.pdf", "MZ no es un PDF".getBytes(StandardCharsets.UTF_8));
		assertThat(macro.statusCode()).isEqualTo(422);
		assertThat(proofs()).isZero();
		var pdf = "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF".getBytes(StandardCharsets.UTF_8);
		upload(government, page, fields(Sector.GOVERNMENT, sha256, paper), "acta.pdf", pdf);
		assertThat(government.page(page).body()).contains("firma en papel, capturada", DigestUtils.sha256Hex(pdf));
		var copy = "/documentos/" + database.sql("select document_id from signature_proof where task_id = ?")
			.param(page.substring(page.lastIndexOf('/') + 1))
			.query(String.class)
			.single();
		assertThat(visitor(Sector.CIVIL_SOCIETY).page(copy).statusCode()).isEqualTo(200);
		assertThat(new Visitor(port).page(copy).statusCode()).isEqualTo(404);
		walk.peopleOf("AGU");
		var neighbour = new Visitor(port);
		neighbour.logIn("gobierno.agu", PASSWORD);
		assertThat(neighbour.page(copy).statusCode()).isEqualTo(404);
		assertThat(database.sql("select d.visibility from signature_proof p join document d on d.id = p.document_id where p.task_id = ?")
			.param(page.substring(page.lastIndexOf('/') + 1))
			.query(String.class)
			.single()).isEqualTo("MEMBERS");
		signAs(Sector.OVERSIGHT_BODY);
		signAs(Sector.CIVIL_SOCIETY);
		walk.runJobs();
		assertThat(actas.signatures(acta().id())).anySatisfy(signature -> assertThat(signature.signedOn()).isEqualTo(day));
	}

	@Test
	void whoever_has_a_second_step_signs_with_its_code_which_counts_once() throws Exception {
		var secret = factors.freshSecret();
		var username = RoleGroups.of("gobierno", exercise.territoryCode());
		factors.switchOn(username, secret, code(secret));
		clock.advance(Duration.ofSeconds(60));
		var shown = government.page(page).body();
		assertThat(shown).contains("name=\"codigo\"");
		var sha256 = found(HASH, shown);
		assertThat(send(government, page, fields(Sector.GOVERNMENT, sha256, Map.of("codigo", "000000"))).body()).contains("El código no es el de este momento");
		assertThat(sign(government, page, Map.of("codigo", code(secret)))).contains("código de un solo uso");
	}

	@Test
	void two_browsers_that_confirm_at_once_sign_once() throws Exception {
		var sha256 = found(HASH, government.page(page).body());
		var other = visitor(Sector.GOVERNMENT);
		other.page(page);
		var people = Executors.newFixedThreadPool(2);
		try {
			var acts = List.<Callable<HttpResponse<String>>>of(() -> send(government, page, fields(Sector.GOVERNMENT, sha256, Map.of())),
					() -> send(other, page, fields(Sector.GOVERNMENT, sha256, Map.of())));
			for (var act : people.invokeAll(acts)) {
				assertThat(act.get().statusCode()).isIn(302, 404, 409);
			}
		}
		finally {
			people.shutdownNow();
		}
		assertThat(proofs()).isOne();
		assertThat(government.page(page).body()).contains("Quedó asentado");
	}

	@Test
	void whoever_signed_finds_it_among_the_own_data() {
		var receipt = sign(government, page, Map.of());
		var sha256 = receipt.replaceAll("(?s).*<code>([0-9a-f]{64})</code>.*", "$1");
		assertThat(government.post("/mi-cuenta/datos", Map.of("_csrf", government.token("/mi-cuenta"))).body()).contains("signatures", sha256);
	}

	@Test
	void what_was_signed_is_never_changed() {
		sign(government, page, Map.of());
		for (var statement : List.of("update signature_proof set mandate = 'x'", "delete from signature_proof", "truncate signature_proof")) {
			assertThat(catchThrowable(() -> database.sql(statement).update())).hasMessageContaining("refused");
		}
	}

	private Visitor visitor(Sector sector) {
		var visitor = new Visitor(port);
		visitor.logIn(RoleGroups.of(sector.role(), exercise.territoryCode()), PASSWORD);
		return visitor;
	}

	private PendingTask task(Sector sector) {
		return stl.task(secretariat, "userTask_signMinutes", sector.role());
	}

	private void signAs(Sector sector) {
		var address = "/espacio/firmas/" + task(sector).taskId();
		var person = visitor(sector);
		var sha256 = found(HASH, person.page(address).body());
		send(person, address, fields(sector, sha256, Map.of()));
		assertThat(person.page(address).body()).contains("Quedó asentado");
	}

	/** Signs with the text that is shown and reads what the page says afterwards. */
	private String sign(Visitor person, String address, Map<String, String> more) {
		var sha256 = found(HASH, person.page(address).body());
		var answer = send(person, address, fields(Sector.GOVERNMENT, sha256, more));
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
		return person.page(address).body();
	}

	private Map<String, String> fields(Sector sector, String sha256, Map<String, String> more) {
		var fields = new HashMap<>(Map.of("acto", "SIGN", "huella", sha256, "representacion",
				stl.seat(secretariat.id(), sector).id().toString(), "contrasena", PASSWORD));
		fields.putAll(more);
		return fields;
	}

	private HttpResponse<String> send(Visitor person, String address, Map<String, String> fields) {
		return upload(person, address, fields, "", new byte[0]);
	}

	private HttpResponse<String> upload(Visitor person, String address, Map<String, String> fields, String name, byte[] file) {
		var all = new HashMap<>(fields);
		all.put("_csrf", person.token("/mi-cuenta"));
		return person.upload(address, all, "papel", name, file);
	}

	private long proofs() {
		return database.sql("select count(*) from signature_proof where subject = ?").param("session:" + session()).query(Long.class).single();
	}

	private UUID session() {
		return database.sql("select id from session where secretariat_id = ?").param(secretariat.id()).query(UUID.class).single();
	}

	private Acta acta() {
		return actas.ofSecretariat(secretariat.id(), Visibility.PUBLIC)
			.stream()
			.filter(acta -> acta.kind() == DocumentKind.SESSION_ACT)
			.findFirst()
			.orElseThrow();
	}

	private JsonNode content(Acta acta) throws Exception {
		return new ObjectMapper().readTree(actas.canonicalJson(acta.id()).orElseThrow());
	}

	private String code(byte[] secret) throws Exception {
		return new TimeBasedOneTimePasswordGenerator().generateOneTimePasswordString(new SecretKeySpec(secret, "RAW"), clock.instant());
	}

	private static String found(Pattern pattern, String page) {
		var match = pattern.matcher(page);
		assertThat(match.find()).as(page).isTrue();
		return match.group(1);
	}

}
