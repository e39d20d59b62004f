package org.tripartita.exercise.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.commons.codec.digest.DigestUtils;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.tripartita.exercise.DeclarationSignature;
import org.tripartita.exercise.DeclarationSigning;
import org.tripartita.exercise.Exercise;
import org.tripartita.identity.Sector;
import org.tripartita.record.ActaRegister;
import org.tripartita.record.Visibility;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.SigningForm;
import org.tripartita.testing.SuccessionWalk;
import org.tripartita.testing.TestClock;
import org.tripartita.testing.Visitor;
import org.tripartita.testing.Walk;
import org.tripartita.workflow.PendingTask;
import org.tripartita.workflow.Processes;
import org.tripartita.workflow.RoleGroups;
import org.tripartita.workflow.SpokenDay;

/** The declaratoria is signed on the page of signatures: what is shown is what is signed, by who proves it again (step 1, G-08). */
@ProductTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class DeclarationSigningTest {

	private static final String WORDS = "Gobierno, órgano garante y sociedad civil abrimos el gobierno <b>ya</b>.";

	private static final Map<String, String> SIGNER = Map.of("organizacion", "Secretaría de prueba", "cargo", "Titular", "facultades",
			"Artículo 5 de su ley orgánica");

	private static final Map<String, String> REFUSAL = Map.of("acto", "REFUSE", "motivo", "Faltan compromisos medibles en el texto.");

	@Autowired
	private Walk walk;

	@Autowired
	private SuccessionWalk territories;

	@Autowired
	private TestClock clock;

	@Autowired
	private DeclarationSigning signing;

	@Autowired
	private ActaRegister actas;

	@Autowired
	private JdbcClient database;

	@Autowired
	private RepositoryService models;

	@LocalServerPort
	private int port;

	private Exercise exercise;

	@BeforeEach
	void an_exercise() {
		exercise = walk.exercise(territories.territory(), clock.today().minusDays(60));
	}

	@Test
	void what_is_signed_is_what_was_shown_and_the_acta_keeps_words_hash_and_mandate() throws IOException {
		drafted();
		var government = form(Sector.GOVERNMENT);
		assertThat(government.text()).startsWith("Declaratoria conjunta – ").contains("Lugar: Cuernavaca", WORDS);
		assertThat(government.sha256()).isEqualTo(DigestUtils.sha256Hex(government.text()));
		assertThat(government.page().body()).contains("facultades", "Lo que firmas", "value=\"Institución de prueba\"").doesNotContain("??", "¿Quién firma por tu sector?", "nota de disenso");
		var sha256 = government.sha256();
		for (var sector : List.of(Sector.CIVIL_SOCIETY, Sector.OVERSIGHT_BODY, Sector.GOVERNMENT)) {
			assertThat(form(sector).act(SIGNER)).contains("Quedó asentado", "con contraseña", sha256).doesNotContain("??");
		}
		assertThat(signing.acts(exercise.id())).extracting(DeclarationSignature::sector).as("in one order").containsExactly(Sector.values());
		walk.runJobs();

		assertThat(signing.declared(exercise.id())).isTrue();
		var sealed = sealed();
		assertThat(sealed.at("/data/signing")).hasSize(3).allSatisfy(proof -> {
			assertThat(proof.path("textSha256").asText()).isEqualTo(sha256);
			assertThat(proof.path("proof").asText()).isEqualTo("PASSWORD");
			assertThat(proof.path("mandate").asText()).contains("Institución de prueba");
		});
		assertThat(DigestUtils.sha256Hex(sealed.at("/data/signedTexts/" + sha256).asText())).isEqualTo(sha256);
	}

	@Test
	void who_signs_tells_its_powers_and_who_refuses_its_reason_which_is_public_with_its_proof() {
		drafted();
		var government = form(Sector.GOVERNMENT);
		assertThat(government.refused(Map.of("organizacion", "Secretaría", "cargo", "Titular"))).contains("Falta responder «Facultades»");
		assertThat(government.refused(Map.of("acto", "REFUSE"))).contains("Falta responder «¿Por qué no firma tu sector?»");
		assertThat(government.refused(Map.of("acto", "DISSENT", "motivo", "Firmamos con una nota."))).contains("Elige si tu sector firma");
		assertThat(proofs()).isZero();

		assertThat(government.act(REFUSAL)).contains("Quedó asentado");
		assertThat(proofs()).isOne();
		assertThat(signing.acts(exercise.id())).singleElement().satisfies(act -> {
			assertThat(act.signed()).isFalse();
			assertThat(act.reason()).isEqualTo("Faltan compromisos medibles en el texto.");
		});
	}

	@Test
	void the_copy_of_a_signature_on_paper_is_for_the_three_sectors_of_the_territory_alone() {
		drafted();
		var pdf = "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF".getBytes(StandardCharsets.UTF_8);
		var day = clock.today().minusDays(40);
		var paper = new HashMap<>(SIGNER);
		paper.putAll(Map.of("acto", "PAPER", "dia", day.toString()));
		var government = form(Sector.GOVERNMENT);
		assertThat(government.upload(paper, "declaratoria.pdf", pdf).statusCode()).isEqualTo(302);
		assertThat(government.page().body()).as("a slip is seen before the acta is sealed")
			.contains(SpokenDay.of(day), "Secretaría de prueba · Titular · Artículo 5 de su ley orgánica")
			.doesNotContain("??");

		assertThat(signing.acts(exercise.id())).singleElement().satisfies(act -> assertThat(act.actedOn()).isEqualTo(day));
		var copy = "/documentos/" + database.sql("select document_id from signature_proof where subject = ?")
			.param("declaration:" + signing.latest(exercise.id()).orElseThrow().id())
			.query(String.class)
			.single();
		assertThat(visitor(RoleGroups.of("sociedad-civil", exercise.territoryCode())).page(copy).statusCode()).isEqualTo(200);
		assertThat(visitor(RoleGroups.of("administracion", exercise.territoryCode())).page(copy).statusCode()).isEqualTo(404);
		walk.peopleOf("AGU");
		assertThat(visitor("gobierno.agu").page(copy).statusCode()).isEqualTo(404);
		assertThat(new Visitor(port).page(copy).statusCode()).isEqualTo(404);
	}

	private Visitor visitor(String account) {
		var visitor = new Visitor(port);
		visitor.logIn(account, SigningForm.PASSWORD);
		return visitor;
	}

	@Test
	void a_text_that_was_written_anew_meanwhile_is_not_signed_with_the_hash_of_the_old_one() {
		drafted();
		var old = form(Sector.GOVERNMENT).sha256();
		for (var sector : Sector.values()) {
			form(sector).act(REFUSAL);
		}
		walk.runJobs();
		walk.answer(exercise.id(), "userTask_resolveRefusal", "organo-garante", Map.of("resolution", "REDRAFT"));
		draft("El gobierno, el órgano garante y la sociedad civil lo escribimos de otra manera.");

		var answer = form(Sector.GOVERNMENT).refused(with(SIGNER, "huella", old));
		assertThat(answer).contains("El texto cambió después de que abriste esta página", "de otra manera");
		assertThat(SigningForm.sha256(answer)).isNotEqualTo(old);
		assertThat(proofs()).isZero();
	}

	@Test
	void three_sectors_that_sign_at_once_are_all_taken() throws Exception {
		drafted();
		var forms = Stream.of(Sector.values()).map(this::form).toList();
		forms.forEach(SigningForm::page);
		var people = Executors.newFixedThreadPool(forms.size());
		try {
			for (var receipt : people.invokeAll(forms.stream().<Callable<String>>map(form -> () -> form.act(SIGNER)).toList())) {
				assertThat(receipt.get()).contains("Quedó asentado");
			}
		}
		finally {
			people.shutdownNow();
		}
		walk.runJobs();
		assertThat(signing.declared(exercise.id())).isTrue();
	}

	@Test
	void tasklist_only_leads_to_the_page() {
		drafted();
		signsNothing();
	}

	/** Its form shows every field in Tasklist and does not know where signatures are given. */
	@Test
	void an_exercise_that_began_with_the_old_form_is_signed_on_the_page_too() throws IOException {
		var deploying = models.createDeployment().addString("sign-declaration.form", oldForm());
		for (var name : List.of("processes/declaration.bpmn", "processes/declaration-validity.dmn", "forms/draft-declaration.form",
				"forms/resolve-refusal.form")) {
			deploying.addInputStream(name, new ClassPathResource(name).getInputStream());
		}
		var old = deploying.deploy();
		try {
			drafted();
			signsNothing();
			for (var sector : Sector.values()) {
				assertThat(form(sector).act(SIGNER)).contains("Quedó asentado");
			}
			walk.runJobs();
			assertThat(signing.declared(exercise.id())).isTrue();
		}
		finally {
			models.deleteDeployment(old.getId(), true);
		}
	}

	private static String oldForm() throws IOException {
		var form = new ClassPathResource("forms/sign-declaration.form").getContentAsString(StandardCharsets.UTF_8);
		var old = form.replace("signingPlace != \\\"PAGE\\\" or ", "").replace("\"hide\": \"=signingPlace != \\\"PAGE\\\"\"", "");
		assertThat(old).doesNotContain("signingPlace");
		return old;
	}

	private void signsNothing() {
		var task = task(Sector.GOVERNMENT);
		var government = visitor(task.group());
		var sent = """
				{"variables":{"decision":{"value":"SIGN"},"organisation":{"value":"Secretaría"},"position":{"value":"Titular"},
				"powers":{"value":"Ley"},"actedOn":{"value":"%s"}}}
				""".formatted(clock.today());
		for (var body : List.of(sent, "{\"variables\":{}}")) {
			assertThat(government.engine("POST", "/task/" + task.taskId() + "/submit-form", body).statusCode()).isEqualTo(400);
		}
		assertThat(government.engine("POST", "/task/" + task.taskId() + "/submit-form", sent).body()).contains("Esta firma se da en su página");
		assertThat(walk.sentToBrowser(task)).containsEntry("signingPlace", "FORM")
			.containsEntry("signingTask", task.taskId())
			.containsEntry("declarationText", WORDS.replace("<", "&#60;"));
		assertThat(signing.acts(exercise.id())).isEmpty();
	}

	private void drafted() {
		walk.enter(DeclarationProcess.KEY, exercise, Processes.facts());
		draft(WORDS);
	}

	private void draft(String words) {
		walk.answer(exercise.id(), "userTask_draftDeclaration", "organo-garante", Map.of("text", words, "place", "Cuernavaca"));
	}

	private SigningForm form(Sector sector) {
		return SigningForm.of(port, task(sector));
	}

	private PendingTask task(Sector sector) {
		return walk.task(exercise.id(), "userTask_signDeclaration", sector.role());
	}

	private static Map<String, String> with(Map<String, String> fields, String key, String value) {
		var more = new HashMap<>(fields);
		more.put(key, value);
		return more;
	}

	private long proofs() {
		return database.sql("select count(*) from signature_proof where subject = ?")
			.param("declaration:" + signing.latest(exercise.id()).orElseThrow().id())
			.query(Long.class)
			.single();
	}

	private JsonNode sealed() throws IOException {
		var acta = actas.ofExercise(exercise.id(), Visibility.PUBLIC).get(0);
		return new ObjectMapper().readTree(actas.canonicalJson(acta.id()).orElseThrow());
	}

}
