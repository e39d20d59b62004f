package org.tripartita.secretariat.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.tripartita.exercise.Exercise;
import org.tripartita.identity.Sector;
import org.tripartita.record.Acta;
import org.tripartita.record.ActaRegister;
import org.tripartita.record.ActaVerifier;
import org.tripartita.record.ChainVerification;
import org.tripartita.record.Verification;
import org.tripartita.record.Visibility;
import org.tripartita.secretariat.ActaCorrections;
import org.tripartita.secretariat.Secretariat;
import org.tripartita.secretariat.SecretariatLog;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.TestClock;
import org.tripartita.testing.Walk;
import org.tripartita.workflow.Processes;

@ProductTest
class ActaCorrectionProcessTest {

	/** The sector that keeps the papers of this STL. */
	private static final String SECRETARY = "sociedad-civil";

	@Autowired
	private Walk walk;

	@Autowired
	private StlWalk stl;

	@Autowired
	private TestClock clock;

	@Autowired
	private ActaRegister actas;

	@Autowired
	private ActaVerifier verifier;

	@Autowired
	private ActaCorrections corrections;

	@Autowired
	private SecretariatLog log;

	@Autowired
	private RuntimeService engine;

	private Exercise exercise;

	private Secretariat secretariat;

	private Acta wrong;

	@BeforeEach
	void an_stl_with_a_wrong_acta_of_installation() {
		exercise = walk.exercise(stl.territory(), clock.today().minusDays(80));
		walk.enter(SecretariatInstallationProcess.KEY, exercise, Processes.facts());
		secretariat = stl.installed(exercise, clock.today().minusDays(40), StlWalk.rules(clock.today().minusDays(40)));
		wrong = actas.ofSecretariat(secretariat.id(), Visibility.PUBLIC).get(0);
	}

	@Test
	void what_the_three_sign_corrects_the_acta_and_each_names_the_other() {
		var correction = propose();
		for (var sector : Sector.values()) {
			stl.answer(secretariat, "userTask_signCorrection", sector.role(), stl.signature(secretariat.id(), sector, clock.today()));
		}

		assertThat(correction).isEnded().hasPassed("endEvent_actaCorrected");
		assertThat(verifier.verify(wrong.hash())).isInstanceOfSatisfying(Verification.Superseded.class, found -> {
			assertThat(found.by().supersedes()).isEqualTo(wrong.id());
			assertThat(found.by().title()).isEqualTo("Corrección: " + wrong.title());
			assertThat(actas.canonicalJson(found.by().id()).orElseThrow()).contains("Palacio de gobierno", "Casa de la cultura", wrong.hash(),
					"\"signing\":[");
			assertThat(actas.signatures(found.by().id())).hasSize(3);
		});
		assertThat(verifier.verifyChain(secretariat.id())).isInstanceOf(ChainVerification.Intact.class);
		assertThat(log.of(secretariat.id())).anySatisfy(entry -> assertThat(entry.text()).startsWith("Los tres sectores corrigieron un acta"));
		assertThat(refusedStart(SECRETARY)).as("the earlier acta is corrected already").contains("las que se ofrecen");
	}

	@Test
	void without_one_of_the_three_the_acta_stays_and_the_reason_is_public() {
		var correction = propose();
		for (var sector : Sector.values()) {
			stl.answer(secretariat, "userTask_signCorrection", sector.role(), sector == Sector.GOVERNMENT ? StlWalk.refusal(clock.today())
					: stl.signature(secretariat.id(), sector, clock.today()));
		}

		assertThat(correction).isEnded().hasPassed("endEvent_actaStands");
		assertThat(verifier.verify(wrong.hash())).isInstanceOf(Verification.Genuine.class);
		assertThat(log.of(secretariat.id())).anySatisfy(
				entry -> assertThat(entry.text()).contains("No se corrigió el acta", "Gobierno no firmó", "No se respetó lo acordado."));
		assertThat(corrections.refused(wrong.documentId())).singleElement().satisfies(refused -> {
			assertThat(refused.sector()).isEqualTo(Sector.GOVERNMENT);
			assertThat(refused.reason()).isEqualTo("No se respetó lo acordado.");
		});
		assertThat(propose()).as("it can be proposed again").isNotNull();
	}

	@Test
	void one_correction_at_a_time_and_only_by_the_sector_that_keeps_the_papers() {
		propose();
		assertThat(refusedStart(SECRETARY)).contains("las que se ofrecen");
		assertThat(refusedStart("gobierno")).contains("las que se ofrecen");
		assertThat(stl.refused(secretariat, "userTask_signCorrection", "gobierno",
				stl.signature(secretariat.id(), Sector.GOVERNMENT, clock.today().minusDays(1))))
			.isEqualTo("La firma no puede ser anterior al día en que se propuso la corrección.");
	}

	@Test
	void a_correction_whose_process_an_administrator_deleted_keeps_no_other_from_being_proposed() {
		engine.deleteProcessInstance(propose().getId(), "Prueba", true, true, true);

		assertThat(log.of(secretariat.id())).anySatisfy(entry -> assertThat(entry.text()).startsWith("La corrección propuesta del acta"));
		assertThat(propose()).isNotNull();
	}

	@Test
	void an_acta_of_another_stl_is_not_on_offer() {
		var other = walk.exercise(stl.territory(), clock.today().minusDays(80));
		walk.enter(SecretariatInstallationProcess.KEY, other, Processes.facts());
		stl.installed(other, clock.today().minusDays(40), StlWalk.rules(clock.today().minusDays(40)));
		assertThat(walk.refusedStart(SECRETARY, other.territoryCode(), ActaCorrectionProcess.KEY, proposal(other.territoryCode(), wrong.id())))
			.contains("las que se ofrecen");
	}

	private ProcessInstance propose() {
		var code = walk.start(SECRETARY, exercise.territoryCode(), ActaCorrectionProcess.KEY, proposal(exercise.territoryCode(), wrong.id()));
		return engine.createProcessInstanceQuery().processDefinitionKey(ActaCorrectionProcess.KEY).processInstanceBusinessKey(code).singleResult();
	}

	private String refusedStart(String role) {
		return walk.refusedStart(role, exercise.territoryCode(), ActaCorrectionProcess.KEY, proposal(exercise.territoryCode(), wrong.id()));
	}

	private static Map<String, Object> proposal(String territory, UUID acta) {
		return new HashMap<>(Map.of("territory", territory, "acta", acta.toString(), "mistake", "El acto fue en Palacio de gobierno.",
				"correction", "El acto fue en la Casa de la cultura, como dice la lista."));
	}

}
