package org.tripartita.actionplan.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.tripartita.actionplan.ApprovedCommitments;
import org.tripartita.actionplan.CommitmentDrafting;
import org.tripartita.actionplan.CommitmentState;
import org.tripartita.actionplan.Commitments;
import org.tripartita.actionplan.DecidingSecretariat;
import org.tripartita.actionplan.DraftMilestone;
import org.tripartita.actionplan.Drafts;
import org.tripartita.actionplan.PlanCompilation;
import org.tripartita.actionplan.PlanEndorsement.Stand;
import org.tripartita.actionplan.Plans;
import org.tripartita.exercise.Exercise;
import org.tripartita.identity.Sector;
import org.tripartita.record.Acta;
import org.tripartita.record.ActaRegister;
import org.tripartita.record.DocumentKind;
import org.tripartita.record.Visibility;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.SigningForm;
import org.tripartita.testing.SuccessionWalk;
import org.tripartita.testing.TestClock;
import org.tripartita.testing.Walk;
import org.tripartita.workflow.Processes;
import org.tripartita.workflow.RoomVariables;

/** Commitments that agencies take on and plans that sectors endorse are signed on the page of signatures (steps 10 and 11). */
@ProductTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class PlanSigningTest {

	private static final Map<String, String> ENDORSER = Map.of("cargo", "Titular, institución de prueba");

	@Autowired
	private Walk walk;

	@Autowired
	private SuccessionWalk territories;

	@Autowired
	private TestClock clock;

	@Autowired
	private ApprovedCommitments.Parts parts;

	@Autowired
	private CommitmentDrafting drafting;

	@Autowired
	private Commitments commitments;

	@Autowired
	private PlanCompilation compilation;

	@Autowired
	private Plans plans;

	@Autowired
	private ActaRegister actas;

	@Autowired
	private Processes processes;

	@Autowired
	private JdbcClient database;

	@LocalServerPort
	private int port;

	private Exercise exercise;

	@BeforeEach
	void an_exercise() {
		exercise = walk.exercise(territories.territory(), clock.today().minusDays(300));
	}

	@Test
	void the_whole_plan_is_what_the_sectors_sign_with_a_note_of_dissent_or_without() throws IOException {
		planned();
		var text = form(Sector.GOVERNMENT).text();
		assertThat(text).startsWith("Plan de acción local\n")
			.contains("Vigencia: Del ", "Ley de transparencia del estado.", "Compromiso cocreado: Plataforma de gobierno abierto",
					"Hito: Publicar la plataforma (", "Responsable: Tesorería Municipal", "Igualdad de género");
		var sha256 = DigestUtils.sha256Hex(text);
		assertThat(form(Sector.GOVERNMENT).page().body()).contains("Firmamos ahora este texto, con una nota de disenso",
				"si escribes una nota abajo, cuenta como firma con nota de disenso").doesNotContain("??");
		assertThat(form(Sector.GOVERNMENT).refused(Map.of())).contains("Falta responder «Cargo de quien responde»");
		form(Sector.GOVERNMENT).act(ENDORSER);
		form(Sector.OVERSIGHT_BODY).act(ENDORSER);
		assertThat(form(Sector.CIVIL_SOCIETY).refused(with("acto", "DISSENT"))).contains("Falta responder «Nota o motivo»");
		var dissent = with("acto", "DISSENT");
		dissent.put("motivo", "Faltó el compromiso sobre obra pública.");
		assertThat(form(Sector.CIVIL_SOCIETY).act(dissent)).contains("Quedó asentado", sha256, "Con una nota de disenso", "Faltó el compromiso sobre obra pública.");
		walk.runJobs();

		assertThat(plans.ofExercise(exercise.id()).orElseThrow().endorsements())
			.anyMatch(act -> act.stand() == Stand.DISSENT && "Faltó el compromiso sobre obra pública.".equals(act.note()));
		var sealed = content(acta(DocumentKind.PLAN));
		assertThat(sealed.at("/data/signing")).hasSize(3)
			.allSatisfy(proof -> assertThat(proof.path("textSha256").asText()).isEqualTo(sha256));
		assertThat(sealed.at("/data/signedTexts/" + sha256).asText()).isEqualTo(text);
	}

	@Test
	void a_plan_that_was_corrected_meanwhile_is_not_signed_with_the_hash_of_the_old_one() {
		planned();
		var old = form(Sector.GOVERNMENT).sha256();
		for (var sector : Sector.values()) {
			var refusal = with("acto", "REFUSE");
			refusal.put("motivo", "Faltó el compromiso sobre obra pública.");
			form(sector).act(refusal);
		}
		walk.runJobs();
		assertThat(compilation.stands(exercise.id())).hasSize(3).allSatisfy(act -> assertThat(act.stand()).isEqualTo(Stand.REFUSED));
		walk.answer(exercise.id(), "userTask_resolvePlanRefusal", "organo-garante", Map.of("resolution", "CORRECT"));
		var corrected = plan();
		corrected.put("introduction", "El plan dice ahora otra cosa, que los tres sectores acordaron después.");
		walk.answer(exercise.id(), "userTask_draftPlan", "organo-garante", corrected);

		var late = with("huella", old);
		assertThat(form(Sector.GOVERNMENT).refused(late)).contains("El texto cambió", "El plan dice ahora otra cosa");
		assertThat(compilation.stands(exercise.id())).isEmpty();
	}

	@Test
	void an_agency_signs_the_commitment_that_it_takes_on_and_the_act_of_results_says_so() throws IOException {
		var taken = decided();
		var sheet = SigningForm.of(port, walk.task(exercise.id(), "userTask_acceptCommitment", "gobierno"));
		var text = sheet.text();
		assertThat(text).startsWith("Aceptación del compromiso – Plataforma de gobierno abierto").contains("Lo adoptó el STL el", "Meta: ");
		assertThat(sheet.refused(ENDORSER)).contains("Falta responder «Dependencia»");
		var acceptance = new HashMap<>(ENDORSER);
		acceptance.put("organizacion", "Tesorería Municipal");
		assertThat(sheet.act(acceptance)).contains("Quedó asentado");
		walk.runJobs();

		assertThat(commitments.get(taken).state()).isEqualTo(CommitmentState.APPROVED);
		var results = acta(DocumentKind.RESULTS_ACT);
		var sha256 = DigestUtils.sha256Hex(text);
		assertThat(content(results).at("/data/signing/0/textSha256").asText()).isEqualTo(sha256);
		assertThat(content(results).at("/data/signedTexts/" + sha256).asText()).isEqualTo(text);
		assertThat(actas.signatures(results.id())).singleElement().satisfies(signature -> {
			assertThat(signature.organisation()).isEqualTo("Tesorería Municipal");
			assertThat(signature.powers()).isEqualTo("Asume «Plataforma de gobierno abierto»");
		});
	}

	@Test
	void an_agency_that_takes_a_commitment_on_in_no_way_says_why() {
		var parked = decided();
		var sheet = SigningForm.of(port, walk.task(exercise.id(), "userTask_acceptCommitment", "gobierno"));
		sheet.act(Map.of("acto", "REFUSE", "motivo", "El presupuesto del año ya está asignado."));
		walk.runJobs();

		assertThat(commitments.get(parked).stateReason()).isEqualTo("El presupuesto del año ya está asignado.");
	}

	private void planned() {
		var start = clock.today().minusDays(10);
		var approved = parts.of(exercise, clock.today().minusDays(20));
		approved.approve(Drafts.running(start, start.plusYears(1), new DraftMilestone("Publicar la plataforma", start.plusMonths(6),
				"Tesorería Municipal", "Dirección electrónica")));
		approved.seal();
		walk.enter(PlanPublicationProcess.KEY, exercise, Processes.facts().with(RoomVariables.SECRETARIAT_ID, approved.secretariatId()));
		walk.answer(exercise.id(), "userTask_draftPlan", "organo-garante", plan());
	}

	private Map<String, Object> plan() {
		LocalDate start = clock.today().minusDays(10);
		return new HashMap<>(Map.of("title", "Plan de acción local", "startDate", start.toString(), "endDate", start.plusYears(1).toString(),
				"introduction", "Los tres sectores construyeron este plan en mesas abiertas a toda la población.", "normativeContext",
				"Ley de transparencia del estado.", "processDescription",
				"Hubo una consulta, mesas de cocreación y sesiones del secretariado técnico.", "crossCutting", List.of("GENDER")));
	}

	/** A commitment that the STL adopted and whose agency is asked. */
	private UUID decided() {
		var stl = new DecidingSecretariat(database, processes, exercise.territoryCode(), clock.today().minusDays(200));
		var commitment = drafting.draft(exercise.id(), UUID.randomUUID(), Drafts.whole());
		drafting.submit(commitment, clock.today().minusDays(20));
		walk.enter(ResultsActProcess.KEY, exercise, Processes.facts().with(RoomVariables.SECRETARIAT_ID, stl.id()));
		stl.decide(commitment, "ADOPTED", null, clock.today().minusDays(10));
		walk.runJobs();
		return commitment;
	}

	private SigningForm form(Sector sector) {
		return SigningForm.of(port, walk.task(exercise.id(), "userTask_endorsePlan", sector.role()));
	}

	private static Map<String, String> with(String key, String value) {
		var fields = new HashMap<>(ENDORSER);
		fields.put(key, value);
		return fields;
	}

	private Acta acta(DocumentKind kind) {
		return actas.ofExercise(exercise.id(), Visibility.PUBLIC).stream().filter(acta -> acta.kind() == kind).findFirst().orElseThrow();
	}

	private JsonNode content(Acta acta) throws IOException {
		return new ObjectMapper().readTree(actas.canonicalJson(acta.id()).orElseThrow());
	}

}
