package org.tripartita.secretariat.process;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.tripartita.identity.Sector;
import org.tripartita.record.ActaRegister;
import org.tripartita.record.DocumentKind;
import org.tripartita.record.Visibility;
import org.tripartita.secretariat.Agenda;
import org.tripartita.secretariat.AgendaItem;
import org.tripartita.secretariat.AgendaKind;
import org.tripartita.secretariat.Decision;
import org.tripartita.secretariat.DecisionMethod;
import org.tripartita.secretariat.DecisionResult;
import org.tripartita.secretariat.Dissent;
import org.tripartita.secretariat.SessionRecord;
import org.tripartita.testing.ProductTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

/** What is opposed in a session: another round, a vote in an extraordinary case, or no decision. */
@ProductTest
class SessionVoteProcessTest extends StlSessionScene {

	@Autowired
	private ActaRegister actas;

	@Autowired
	private SessionRecord record;

	@Autowired
	private JdbcClient database;

	@Test
	void in_an_ordinary_session_no_majority_decides_and_a_postponed_matter_stays() {
		var postponed = file("Primero");
		var parked = file("Segundo");
		convene("ORDINARY", postponed, parked);
		attend(Sector.values());
		oppose();
		stl.answer(secretariat, "userTask_deliberateItem", SECRETARY, extraordinary("organo-garante", "sociedad-civil"));
		assertThat(shownWhenSettled()).isEqualTo("No hubo acuerdo y no procede decidir por mayoría (regla G-05).");
		settle("POSTPONED");
		oppose();
		oppose();
		settle("PARKED");
		sign();

		assertThat(session).isEnded().hasPassed("endEvent_itemSettled").hasNotPassed("userTask_recordVote");
		assertThat(agenda.decision(postponed)).isEmpty();
		assertThat(agenda.decision(parked)).map(Decision::result).contains(DecisionResult.PARKED);
		assertThat(agenda.pending(secretariat.id())).extracting(Agenda.Pending::id).containsExactly(postponed);
		convene("ORDINARY", postponed);
		assertThat(sessions.of(secretariat.id())).hasSize(2);
	}

	@Test
	void an_extraordinary_case_is_voted_by_sector_with_its_reason() {
		var item = file("Renovar el padrón");
		convene("EXTRAORDINARY", item);
		attend(Sector.values());
		oppose();
		assertThat(refusedRound(extraordinary("organo-garante"))).isEqualTo("Un caso extraordinario lo declaran al menos dos sectores, cada uno con más de la mitad de sus asientos presentes.");
		stl.answer(secretariat, "userTask_deliberateItem", SECRETARY, extraordinary("organo-garante", "sociedad-civil"));
		vote("AGAINST", "FOR", "FOR");
		sign();

		assertThat(session).isEnded().hasPassed("endEvent_itemVoted");
		assertThat(agenda.decision(item)).hasValueSatisfying(decision -> {
			assertThat(decision.result()).isEqualTo(DecisionResult.ADOPTED);
			assertThat(decision.method()).isEqualTo(DecisionMethod.MAJORITY);
			assertThat(decision.reason()).isEqualTo("El plazo legal vence mañana.");
			assertThat(decision.dissents()).as("what it said in the last round, it need not say again")
				.containsExactly(new Dissent(Sector.GOVERNMENT, "El gobierno no puede cumplirlo."));
		});
	}

	@Test
	void a_session_to_which_the_sectors_were_called_too_late_outvotes_nobody() {
		var item = file("Con prisa");
		var day = clock.today().minusDays(1);
		begin(SittingStl.call(secretariat, "EXTRAORDINARY", day, day, item));
		attend(Sector.values());
		oppose();
		stl.answer(secretariat, "userTask_deliberateItem", SECRETARY, extraordinary("organo-garante", "sociedad-civil"));

		assertThat(session).isWaitingAt("userTask_settleItem");
	}

	@Test
	void the_acta_says_who_declared_the_case_extraordinary_once_why_and_by_which_rules_the_votes_were_counted() {
		database.sql("""
				insert into guarantor (territory, branch, organisation, independence, certainty, source)
				values (?, 'ALL', 'Contraloría municipal', 'INTERNAL_CONTROL', 'LOW', 'prueba')
				""").param(secretariat.territoryCode()).update();
		var item = file("Renovar el padrón");
		convene("EXTRAORDINARY", item);
		attend(Sector.values());
		oppose();
		stl.answer(secretariat, "userTask_deliberateItem", SECRETARY, extraordinary("organo-garante", "sociedad-civil"));
		vote("AGAINST", "FOR", "FOR");
		sign();

		var acta = actas.ofSecretariat(secretariat.id(), Visibility.PUBLIC)
			.stream()
			.filter(one -> one.kind() == DocumentKind.SESSION_ACT)
			.findFirst()
			.orElseThrow();
		assertThat(actas.content(acta.id()).orElseThrow().text()).contains("Caso extraordinario: El plazo legal vence mañana.",
				"Lo declararon extraordinario: Órgano garante, Sociedad civil.",
				"Cómo se contó: Un voto por sector. Mayoría: Más de la mitad. A favor, 2 de 3.", "Además de la mayoría hacía falta el voto de la sociedad civil")
			.doesNotContain("Razón: ");
	}

	@Test
	void who_votes_against_says_why_and_who_opposed_before_is_not_told_as_if_it_still_did() {
		var item = file("Renovar el padrón");
		convene("EXTRAORDINARY", item);
		attend(Sector.values());
		oppose();
		stl.answer(secretariat, "userTask_deliberateItem", SECRETARY, extraordinary("organo-garante", "sociedad-civil"));
		stl.answer(secretariat, "userTask_recordVote", SECRETARY, Map.of("voteGovernment", "FOR", "voteOversightBody", "AGAINST",
				"voteCivilSociety", "FOR", "dissentOversightBody", "Falta la fuente de los datos.", "reason", "El plazo legal vence mañana."));
		assertThat(record.text(sessions.of(secretariat.id()).get(0).id()))
			.contains("En la ronda 2 se opuso Gobierno: El gobierno no puede cumplirlo.")
			.contains("Nota de disenso, Órgano garante: Falta la fuente de los datos.")
			.doesNotContain("Se opuso Órgano garante");
		sign();

		assertThat(agenda.decision(item)).hasValueSatisfying(decision -> assertThat(decision.dissents()).containsExactly(
				new Dissent(Sector.GOVERNMENT, "El gobierno no puede cumplirlo.", 2),
				new Dissent(Sector.OVERSIGHT_BODY, "Falta la fuente de los datos.")));
	}

	@Test
	void a_vote_without_majority_decides_nothing() {
		var item = file("Dividido");
		convene("EXTRAORDINARY", item);
		attend(Sector.values());
		oppose();
		stl.answer(secretariat, "userTask_deliberateItem", SECRETARY, extraordinary("organo-garante", "sociedad-civil"));
		vote("AGAINST", "FOR", "ABSTAIN");
		assertThat(shownWhenSettled()).contains("Se votó por tratarse de un caso extraordinario", "Órgano garante: 1 a favor", "A favor, 1 de 3.");
		settle("PARKED");
		sign();

		assertThat(session).isEnded().hasPassed("endEvent_itemSettled").hasNotPassed("endEvent_itemVoted");
		assertThat(agenda.decision(item)).map(Decision::result).contains(DecisionResult.PARKED);
	}

	@Test
	void a_vote_by_member_has_no_more_votes_than_members_who_came() {
		install(Map.of("voteUnit", "MEMBER"));
		var item = file("Por integrante");
		convene("EXTRAORDINARY", item);
		attend(Sector.values());
		oppose();
		stl.answer(secretariat, "userTask_deliberateItem", SECRETARY, extraordinary("gobierno", "sociedad-civil"));

		assertThat(stl.refused(secretariat, "userTask_recordVote", SECRETARY, memberVotes(2)))
			.isEqualTo("Gobierno tiene 2 votos anotados y solo uno por emitir.");
		stl.answer(secretariat, "userTask_recordVote", SECRETARY, memberVotes(1));
		sign();
		assertThat(agenda.decision(item)).map(Decision::method).contains(DecisionMethod.MAJORITY);
	}

	@Test
	void the_rules_of_the_stl_change_by_consensus_only() {
		convene("EXTRAORDINARY", agenda.file(new AgendaItem(secretariat.id(), null, AgendaKind.RULES, null, "Reforma", "Lo que se propone.")));
		attend(Sector.values());
		oppose();
		stl.answer(secretariat, "userTask_deliberateItem", SECRETARY, extraordinary("organo-garante", "sociedad-civil"));

		assertThat(session).isWaitingAt("userTask_settleItem");
	}

	@Test
	void what_is_opposed_is_deliberated_again_and_the_dissent_stays_with_the_decision() {
		var item = file("Presupuesto");
		convene("ORDINARY", item);
		attend(Sector.values());
		deliberate("OPPOSED", Map.of("dissentGovernment", "No hay presupuesto este año."));
		deliberate("AGREED_FOR", Map.of("text", "Texto acordado en la segunda ronda."));
		assertThat(record.text(sessions.of(secretariat.id()).get(0).id())).as("no consensus that a sector opposes")
			.contains("En la ronda 1 se opuso Gobierno: No hay presupuesto este año.");
		sign();

		assertThat(agenda.decision(item)).hasValueSatisfying(decision -> {
			assertThat(decision.text()).isEqualTo("Texto acordado en la segunda ronda.");
			assertThat(decision.dissents()).containsExactly(new Dissent(Sector.GOVERNMENT, "No hay presupuesto este año.", 1));
		});
	}

	@Test
	void who_opposes_says_why_and_consensus_has_no_opposition() {
		convene("ORDINARY", file("Razones"));
		attend(Sector.values());

		assertThat(refusedRound(round("OPPOSED", Map.of()))).isEqualTo("Escribe qué sector se opone y por qué.");
	}

	private static Map<String, Object> extraordinary(String... backers) {
		return round("OPPOSED", Map.of("dissentGovernment", "El gobierno no puede cumplirlo.", "extraordinary", true, "backers",
				List.of(backers), "extraordinaryReason", "El plazo legal vence mañana."));
	}

	private String refusedRound(Map<String, Object> answer) {
		return stl.refused(secretariat, "userTask_deliberateItem", SECRETARY, answer);
	}

	private void vote(String government, String oversightBody, String civilSociety) {
		stl.answer(secretariat, "userTask_recordVote", SECRETARY, Map.of("voteGovernment", government, "voteOversightBody",
				oversightBody, "voteCivilSociety", civilSociety, "reason", "El plazo legal vence mañana."));
	}

	private static Map<String, Object> memberVotes(int government) {
		return Map.of("forGovernment", government, "againstGovernment", 0, "forOversightBody", 1, "againstOversightBody", 0,
				"forCivilSociety", 1, "againstCivilSociety", 0, "reason", "El plazo legal vence mañana.");
	}

	private String shownWhenSettled() {
		return String.valueOf(walk.sentToBrowser(stl.task(secretariat, "userTask_settleItem", SECRETARY)).get("why"));
	}

	private void settle(String result) {
		stl.answer(secretariat, "userTask_settleItem", SECRETARY, Map.of("result", result, "reason", "Falta información."));
	}

	private void oppose() {
		deliberate("OPPOSED", Map.of("dissentGovernment", "El gobierno no puede cumplirlo."));
	}

}
