package org.tripartita.secretariat.web;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.tripartita.identity.Sector;
import org.tripartita.record.ActaRegister;
import org.tripartita.record.Visibility;
import org.tripartita.secretariat.Ballot;
import org.tripartita.secretariat.DecisionMethod;
import org.tripartita.secretariat.DecisionResult;
import org.tripartita.secretariat.SessionItem;
import org.tripartita.secretariat.Stance;
import org.tripartita.secretariat.process.StlWalk;
import org.tripartita.testing.Visitor;
import org.tripartita.workflow.TaskDesk;

import static org.assertj.core.api.Assertions.assertThat;

/** A bench of three that elected who casts its one vote, as Michoacán's of sixteen did [S3:347], votes in a session. */
class LiveCasterTest extends LiveScene {

	private static final String REASON = "El plazo legal vence mañana.";

	@Autowired
	private StlWalk walked;

	@Autowired
	private TaskDesk desk;

	@Autowired
	private ActaRegister actas;

	@BeforeEach
	void a_bench_that_elected_the_first_of_three() {
		secretariat = stl.installed(3, Map.of());
		walk.start("sociedad-civil", secretariat.territoryCode(), "seat-change", Map.of("territory", secretariat.territoryCode(), "seat",
				seat(Sector.CIVIL_SOCIETY, 1), "kind", "ELECT", "actedOn", stl.today().toString(), "votesFor", 2, "votesCast", 3));
		walked.answer(secretariat, "userTask_recordSeatChange", "organo-garante", Map.of("decision", "RECORD"));
		session = stl.convened(secretariat, "EXTRAORDINARY", "Renovar el padrón");
		secretary = new LivePerson(port, stl.secretary(secretariat), session);
	}

	@Test
	void the_sector_votes_as_whom_it_elected_though_the_others_of_the_bench_are_more() {
		toTheVote(1, 2, 3);
		assertThat(secretary.page()).contains("Su voto lo emite Colectivo 1 – Titular (titular), a quien eligió el sector.");
		assertThat(person(Sector.CIVIL_SOCIETY, 2).page()).contains("El voto de tu sector lo emite Colectivo 1");
		assertThat(person(Sector.CIVIL_SOCIETY, 1).page()).doesNotContain("El voto de tu sector lo emite");
		othersVoteFor();
		assertThat(secretary.page()).contains("2 a favor, 0 en contra, 0 en abstención, 1 sin pronunciarse", "Voto del sector: todavía no vota");
		assertThat(secretary.refused("cerrar", Map.of("turno", secretary.turn(), "razon", REASON)))
			.startsWith("Falta el voto de: Sociedad civil. Donde el sector eligió quién lo emite");
		say(Sector.CIVIL_SOCIETY, 1, Stance.AGAINST);
		assertThat(secretary.page()).contains("2 a favor, 1 en contra, 0 en abstención", "Voto del sector, cómo va: en contra");

		secretary.act("cerrar", Map.of("turno", secretary.turn(), "razon", REASON));
		walk.runJobs();
		assertThat(item(0)).extracting(SessionItem::result, SessionItem::method).containsExactly(DecisionResult.REJECTED, DecisionMethod.MAJORITY);
		assertThat(deliberation.votes(item(0)).orElseThrow()).containsEntry(Sector.CIVIL_SOCIETY, new Ballot(0, 1, 0));

		seal();
		var told = "Sociedad civil votó por medio de Colectivo 1 – Titular (titular), a quien eligió para emitir su voto. "
				+ "Entre sus lugares presentes: 2 a favor, 1 en contra, 0 en abstención o sin pronunciarse.";
		assertThat(new Visitor(port).page("/secretariados/" + secretariat.code() + "/sesiones/" + session.number()).body()).contains(told);
		var acta = actas.ofSecretariat(secretariat.id(), Visibility.PUBLIC).get(0);
		assertThat(actas.canonicalJson(acta.id())).hasValueSatisfying(text -> assertThat(text).contains(told));
	}

	@Test
	void who_votes_against_on_the_page_may_say_why_and_it_stays_with_the_decision() {
		toTheVote(1, 2, 3);
		othersVoteFor();
		say(Sector.CIVIL_SOCIETY, 1, Stance.AGAINST);
		assertThat(person(Sector.CIVIL_SOCIETY, 1).page()).contains("Nota de disenso (solo si es en contra, puede quedar vacía)");
		secretary.act("cerrar", Map.of("turno", secretary.turn(), "razon", REASON));
		walk.runJobs();
		seal();

		assertThat(new Visitor(port).page("/secretariados/" + secretariat.code() + "/sesiones/" + session.number()).body())
			.contains("Nota de disenso, Sociedad civil</strong>: No hay presupuesto.", "Nota de disenso, Órgano garante</strong>: No hay presupuesto.");
	}

	@Test
	void the_form_in_tasklist_names_who_casts_the_vote_and_takes_no_other() {
		toTheVote(1, 2, 3);
		othersVoteFor();
		say(Sector.CIVIL_SOCIETY, 1, Stance.AGAINST);
		var task = task("userTask_recordVote");
		assertThat(desk.shown(task.group(), task.taskId()).orElseThrow()).containsEntry("voteCivilSociety", "AGAINST")
			.containsEntry("casters", "Sociedad civil: lo emite Colectivo 1 – Titular (titular), a quien eligió su sector.");

		assertThat(walked.refused(secretariat, "userTask_recordVote", "sociedad-civil", votes("FOR")))
			.isEqualTo("El voto de Sociedad civil lo emite Colectivo 1 – Titular (titular), a quien eligió su sector, y en la sesión en vivo "
					+ "tiene registrado: en contra. Ese es el voto del sector.");
		assertThat(item(0).result()).isNull();
		walk.answer(task, votes("AGAINST"));
		assertThat(item(0).result()).isEqualTo(DecisionResult.REJECTED);
	}

	@Test
	void where_the_place_of_whom_it_elected_is_empty_the_bench_forms_its_vote_as_before() {
		toTheVote(2, 3);
		assertThat(secretary.page()).doesNotContain("Su voto lo emite");
		othersVoteFor();

		secretary.act("cerrar", Map.of("turno", secretary.turn(), "razon", REASON));
		walk.runJobs();
		assertThat(item(0).result()).isEqualTo(DecisionResult.ADOPTED);
	}

	private static Map<String, Object> votes(String civilSociety) {
		return Map.of("voteGovernment", "FOR", "voteOversightBody", "AGAINST", "voteCivilSociety", civilSociety, "reason", REASON);
	}

	/** The government and the others of the bench; the garante does not. */
	private void othersVoteFor() {
		say(Sector.GOVERNMENT, 1, Stance.FOR);
		say(Sector.OVERSIGHT_BODY, 1, Stance.AGAINST);
		for (int number : List.of(2, 3)) {
			say(Sector.CIVIL_SOCIETY, number, Stance.FOR);
		}
	}

	/** These of the bench came; the garante opposes twice and two sectors declare the case extraordinary. */
	private void toTheVote(int... bench) {
		for (var sector : List.of(Sector.GOVERNMENT, Sector.OVERSIGHT_BODY)) {
			come(sector, 1);
		}
		for (int number : bench) {
			come(Sector.CIVIL_SOCIETY, number);
		}
		closeList();
		for (int round = 1; round <= 2; round++) {
			take();
			say(Sector.OVERSIGHT_BODY, 1, Stance.AGAINST);
			agree(Sector.GOVERNMENT, 1, round);
			for (int number : bench) {
				agree(Sector.CIVIL_SOCIETY, number, round);
			}
			secretary.act("cerrar", Map.of("turno", secretary.turn(), "texto", "Lo que se propone.", "razon", round == 1 ? "" : REASON, "mediador",
					"FACILITATOR"));
			walk.runJobs();
		}
		take();
	}

	private void agree(Sector sector, int number, int round) {
		var person = person(sector, number);
		person.act("posicion", round == 1 ? LivePerson.position(person.turn(), Stance.FOR)
				: Map.of("turno", person.turn(), "posicion", "FOR", "extraordinario", "si"));
	}

	private void come(Sector sector, int number) {
		sit(sector, number);
		secretary.confirm(stl.seat(secretariat, sector, number, false));
	}

	private void seal() {
		walk.answer(task("userTask_draftMinutes"), Map.of("minutes", "Se deliberó el orden del día completo."));
		for (var sector : Sector.values()) {
			var signs = stl.seat(secretariat, sector, 1, false);
			walked.answer(secretariat, "userTask_signMinutes", sector.role(),
					Map.of("decision", "SIGN", "seat", signs.id().toString(), "actedOn", stl.today().toString()));
		}
		walk.runJobs();
	}

}
