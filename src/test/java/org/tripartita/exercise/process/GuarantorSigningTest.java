package org.tripartita.exercise.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.commons.codec.digest.DigestUtils;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.tripartita.exercise.Exercise;
import org.tripartita.identity.Guarantor;
import org.tripartita.record.Acta;
import org.tripartita.record.ActaRegister;
import org.tripartita.record.Visibility;
import org.tripartita.testing.SigningForm;
import org.tripartita.testing.SuccessionWalk;
import org.tripartita.testing.Visitor;
import org.tripartita.workflow.PendingTask;
import org.tripartita.workflow.PendingTasks;

/** Where no law names a garante, government and civil society sign who fills the role on the page of signatures (domain 9). */
class GuarantorSigningTest extends SuccessionScene {

	private static final String SIGN = "userTask_signGuarantor";

	private static final Map<String, String> SIGNER = Map.of("cargo", "Titular, institución de prueba");

	@Autowired
	private ActaRegister actas;

	@Autowired
	private TaskService tasks;

	@Autowired
	private PendingTasks pending;

	@LocalServerPort
	private int port;

	@Test
	void both_sign_the_same_words_and_the_acta_of_the_hand_over_keeps_them_with_the_proofs() throws IOException {
		var exercise = exercise();
		var key = proposed("Universidad Autónoma");
		var government = form(key, "gobierno");
		var text = government.text();
		assertThat(text).startsWith("Acuerdo sobre quién ejerce el papel de órgano garante – ")
			.contains("Institución que deja el papel: Institución de prueba", "Universidad Autónoma", "por acuerdo interino");
		assertThat(government.page().body()).contains("Cargo e institución de quien firma").doesNotContain("??", "Organización o institución que firma");
		assertThat(government.refused(Map.of())).contains("Falta responder «Cargo e institución de quien firma»");
		assertThat(government.act(SIGNER)).contains("Quedó asentado");
		assertThat(form(key, "sociedad-civil").act(SIGNER)).contains("Quedó asentado");
		walk.runJobs();
		change.handOver(key, territory, "Universidad Autónoma", today);

		assertThat(guarantors.inOffice(territory, today)).extracting(Guarantor::organisation).containsExactly("Universidad Autónoma");
		var sealed = handOver(exercise);
		var sha256 = DigestUtils.sha256Hex(text);
		assertThat(sealed.at("/data/signing")).hasSize(2)
			.allSatisfy(proof -> assertThat(proof.path("textSha256").asText()).isEqualTo(sha256));
		assertThat(sealed.at("/data/signedTexts/" + sha256).asText()).isEqualTo(text);
	}

	@Test
	void a_refusal_says_who_refuses_and_why_and_the_next_proposal_is_not_signed_with_the_hash_of_the_first() throws IOException {
		var exercise = exercise();
		var key = proposed("Universidad Autónoma");
		var old = form(key, "gobierno").sha256();
		form(key, "gobierno").act(SIGNER);
		var refusal = Map.of("acto", "REFUSE", "motivo", "Conviene una institución más cercana.");
		assertThat(form(key, "sociedad-civil").refused(refusal)).contains("Falta responder «Cargo e institución de quien firma»");
		assertThat(form(key, "sociedad-civil")
			.act(Map.of("acto", "REFUSE", "motivo", "Conviene una institución más cercana.", "cargo", "Coordinación, Colectivo")))
			.contains("Sociedad civil no firmó y asentó su negativa: el ");
		walk.runJobs();
		change.answer(key, "userTask_proposeGuarantor", account("gobierno"), SuccessionWalk.proposal("Comisión de Derechos Humanos", today));

		assertThat(form(key, "gobierno").refused(Map.of("cargo", "Titular", "huella", old))).contains("El texto cambió", "Comisión de Derechos Humanos");
		form(key, "gobierno").act(SIGNER);
		form(key, "sociedad-civil").act(SIGNER);
		walk.runJobs();
		assertThat(guarantors.inOffice(territory, today)).extracting(Guarantor::organisation).containsExactly("Comisión de Derechos Humanos");

		change.handOver(key, territory, "Comisión de Derechos Humanos", today);
		var sealed = handOver(exercise);
		assertThat(sealed.at("/data/refusals")).singleElement().satisfies(told -> {
			assertThat(told.path("sector").asText()).isEqualTo("Sociedad civil");
			assertThat(told.path("reason").asText())
				.isEqualTo("No consintió a Universidad Autónoma. Motivo: Conviene una institución más cercana.");
		});
		assertThat(how(sealed)).hasSize(4)
			.filteredOn(line -> line.startsWith("Sociedad civil no firmó y asentó su negativa: el "))
			.hasSize(1);
	}

	@Test
	void tasklist_only_leads_to_the_page() {
		var task = task(proposed("Universidad Autónoma"), "gobierno");
		var government = new Visitor(port);
		government.logIn(task.group(), SigningForm.PASSWORD);
		var answer = government.engine("POST", "/task/" + task.taskId() + "/submit-form",
				"{\"variables\":{\"decision\":{\"value\":\"SIGN\"},\"position\":{\"value\":\"Titular\"},\"actedOn\":{\"value\":\"%s\"}}}".formatted(today));
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.body()).contains("Esta firma se da en su página");
	}

	private String proposed(String organisation) {
		var key = vacant();
		change.answer(key, "userTask_proposeGuarantor", account("gobierno"), SuccessionWalk.proposal(organisation, today));
		return key;
	}

	private SigningForm form(String key, String role) {
		return SigningForm.of(port, task(key, role));
	}

	private PendingTask task(String key, String role) {
		return tasks.createTaskQuery()
			.processInstanceBusinessKey(key)
			.taskDefinitionKey(SIGN)
			.list()
			.stream()
			.map(Task::getId)
			.flatMap(id -> pending.find(id).stream())
			.filter(task -> task.role().equals(role))
			.findFirst()
			.orElseThrow();
	}

	private static List<String> how(JsonNode sealed) {
		return StreamSupport.stream(sealed.path("sections").spliterator(), false)
			.filter(part -> part.path("heading").asText().equals("Cómo se firmó"))
			.flatMap(part -> StreamSupport.stream(part.path("paragraphs").spliterator(), false))
			.map(JsonNode::asText)
			.toList();
	}

	private JsonNode handOver(Exercise exercise) throws IOException {
		UUID acta = actas.ofExercise(exercise.id(), Visibility.PUBLIC)
			.stream()
			.filter(one -> one.title().startsWith("Acta de entrega"))
			.map(Acta::id)
			.findFirst()
			.orElseThrow();
		return new ObjectMapper().readTree(actas.canonicalJson(acta).orElseThrow());
	}

}
