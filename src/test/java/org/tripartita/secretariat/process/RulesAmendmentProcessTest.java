package org.tripartita.secretariat.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.tripartita.identity.Sector;
import org.tripartita.secretariat.Agenda;
import org.tripartita.secretariat.AgendaKind;
import org.tripartita.secretariat.Foundation;
import org.tripartita.secretariat.Majority;
import org.tripartita.secretariat.RealComposition;
import org.tripartita.secretariat.Rotation;
import org.tripartita.secretariat.RulesBook;
import org.tripartita.secretariat.Secretariat;
import org.tripartita.secretariat.SecretariatLife;
import org.tripartita.secretariat.Secretariats;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.TestClock;
import org.tripartita.testing.Walk;

@ProductTest
class RulesAmendmentProcessTest {

	@Autowired
	private Walk walk;

	@Autowired
	private StlWalk stl;

	@Autowired
	private Foundation foundation;

	@Autowired
	private SessionHolding sessions;

	@Autowired
	private Secretariats secretariats;

	@Autowired
	private SecretariatLife life;

	@Autowired
	private RulesBook book;

	@Autowired
	private Agenda agenda;

	@Autowired
	private RuntimeService engine;

	@Autowired
	private TestClock clock;

	private Secretariat campeche;

	private LocalDate day;

	@BeforeEach
	void a_secretariat_with_the_rules_of_its_installation() {
		campeche = foundation.lay(RealComposition.of("Campeche"), stl.territory());
		day = clock.today().minusDays(2);
	}

	@Test
	void the_consensus_of_a_session_puts_other_rules_in_force_and_the_old_ones_stay_on_record() {
		var room = propose(rules());
		assertThat(agenda.pending(campeche.id())).singleElement().satisfies(item -> {
			assertThat(item.kind()).isEqualTo(AgendaKind.RULES);
			assertThat(item.kind().consensusOnly()).isTrue();
			assertThat(item.text()).contains("Mayoría en un caso extraordinario: «Dos terceras partes» pasa a «Tres quintas partes».",
					"Sesiones a distancia: «Se permiten» pasa a «No se permiten; solo en persona».", "Cada 6 meses, en este orden");
		});
		sessions.decide(campeche, day, "AGREED_FOR");

		assertThat(room).isEnded().hasPassed("endEvent_rulesInForce");
		assertThat(secretariats.get(campeche.id()).rules()).satisfies(rules -> {
			assertThat(rules.majority()).isEqualTo(Majority.THREE_FIFTHS);
			assertThat(rules.remoteAllowed()).isFalse();
			assertThat(rules.rotation()).isEqualTo(new Rotation(6, Sector.CIVIL_SOCIETY));
		});
		assertThat(walk.refusedStart("organo-garante", campeche.territoryCode(), StlSessionProcess.KEY, remote()))
			.startsWith("Las reglas de este STL no permiten sesionar a distancia");
		assertThat(book.of(campeche.id())).extracting(RulesBook.Edition::inForceOn)
			.containsExactly(day, RealComposition.of("Campeche").on());
		assertThat(book.of(campeche.id()).get(1).rules().majority()).isEqualTo(Majority.TWO_THIRDS);
	}

	@Test
	void rules_that_the_session_does_not_adopt_change_nothing() {
		var room = propose(rules());
		sessions.decide(campeche, day, "AGREED_AGAINST");

		assertThat(room).isEnded().hasPassed("endEvent_rulesUnchanged");
		assertThat(secretariats.get(campeche.id()).rules().majority()).isEqualTo(Majority.TWO_THIRDS);
		assertThat(book.of(campeche.id())).hasSize(1);
	}

	@Test
	void a_proposal_ends_with_the_secretariat() {
		var room = propose(rules());
		life.dissolve(campeche.id(), clock.today(), null, "Los tres sectores lo acordaron.");
		walk.runJobs();

		assertThat(room).isEnded().hasPassed("endEvent_rulesWithoutStl");
	}

	@Test
	void rules_that_are_the_same_or_turn_to_the_same_sector_are_refused() {
		var same = rules();
		same.putAll(Map.of("majority", "TWO_THIRDS", "remoteAllowed", "YES"));
		same.remove("rotationMonths");
		same.remove("rotationNext");
		assertThat(refused(same)).isEqualTo("Las reglas que propones son iguales a las que rigen.");
		var still = rules();
		still.put("rotationNext", "organo-garante");
		assertThat(refused(still)).startsWith("La presidencia debe pasar a un sector distinto");
	}

	private Map<String, Object> remote() {
		return Map.of("territory", campeche.territoryCode(), "kind", "ORDINARY", "noticedOn", clock.today().toString(), "on",
				clock.today().plusDays(20).toString(), "at", "10:00", "mode", "HYBRID", "place", "En línea", "freeItems",
				List.of(Map.of("title", "Calendario", "text", "Acordar el calendario del año.")));
	}

	private String refused(Map<String, Object> answer) {
		return walk.refusedStart("gobierno", campeche.territoryCode(), RulesAmendmentProcess.KEY, answer);
	}

	private ProcessInstance propose(Map<String, Object> answer) {
		walk.start("gobierno", campeche.territoryCode(), RulesAmendmentProcess.KEY, answer);
		return engine.createProcessInstanceQuery()
			.processDefinitionKey(RulesAmendmentProcess.KEY)
			.processInstanceBusinessKey(campeche.code())
			.singleResult();
	}

	private Map<String, Object> rules() {
		var answer = new HashMap<String, Object>(Map.of("territory", campeche.territoryCode(), "voteUnit", "SECTOR", "majority", "THREE_FIFTHS",
				"noticeDaysOrdinary", 5, "noticeDaysExtraordinary", 2, "sessionPeriodDays", 60, "presider", "organo-garante", "secretary",
				"organo-garante", "task", "Hoja de ruta hacia un plan de acción local."));
		answer.putAll(Map.of("remoteAllowed", "NO", "rotationMonths", 6, "rotationNext", "sociedad-civil", "why",
				"Los tres sectores quieren presidir por turno."));
		return answer;
	}

}
