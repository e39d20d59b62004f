package org.tripartita.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

import org.tripartita.exercise.Exercise;
import org.tripartita.identity.Guarantor;
import org.tripartita.identity.Guarantors;
import org.tripartita.identity.NewGuarantor;
import org.tripartita.identity.Sector;
import org.tripartita.record.Acta;
import org.tripartita.record.ActaRegister;
import org.tripartita.record.DocumentKind;
import org.tripartita.record.Visibility;
import org.tripartita.secretariat.Agenda;
import org.tripartita.secretariat.AgendaItem;
import org.tripartita.secretariat.AgendaKind;
import org.tripartita.secretariat.Decision;
import org.tripartita.secretariat.DecisionMethod;
import org.tripartita.secretariat.DecisionResult;
import org.tripartita.secretariat.Seat;
import org.tripartita.secretariat.Seats;
import org.tripartita.secretariat.Secretariat;
import org.tripartita.secretariat.process.StlWalk;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.SuccessionWalk;
import org.tripartita.testing.TestClock;
import org.tripartita.testing.Walk;
import org.tripartita.workflow.PendingTasks;
import org.tripartita.workflow.Processes;
import org.tripartita.workflow.TaskDesk;
import org.tripartita.workflow.TaskDesk.Receipt;

/** The executive's and the judiciary's garante sit in one STL: two seats, one sector, one vote (G-06, G-29). */
@ProductTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = SuccessionWalk.OWN_COUNTRY)
class TwoGarantesOneVoteTest {

	private static final String SECRETARY = "sociedad-civil";

	@Autowired
	private Walk walk;

	@Autowired
	private StlWalk stl;

	@Autowired
	private SuccessionWalk change;

	@Autowired
	private TestClock clock;

	@Autowired
	private Guarantors guarantors;

	@Autowired
	private Agenda agenda;

	@Autowired
	private Seats seats;

	@Autowired
	private ActaRegister actas;

	@Autowired
	private PendingTasks pending;

	@Autowired
	private TaskDesk desk;

	private Exercise exercise;

	private Secretariat secretariat;

	private LocalDate day;

	private UUID item;

	@BeforeEach
	void an_extraordinary_session_in_which_two_garantes_and_the_other_parties_disagree() {
		var territory = change.territory();
		exercise = walk.exercise(territory, clock.today().minusDays(80));
		walk.enter("secretariat-installation", exercise, Processes.facts());
		secretariat = stl.installed(exercise, clock.today().minusDays(40), StlWalk.rules(clock.today().minusDays(40)));
		day = clock.today().minusDays(3);
		item = agenda.file(new AgendaItem(secretariat.id(), exercise.id(), AgendaKind.OTHER, null, "Padrón de obra", "Publicar el padrón."));
	}

	@Test
	void both_in_favour_are_one_vote() {
		toTheVote();
		vote("AGAINST", 2, 0, "FOR");

		assertThat(decision().result()).as("two of three sectors, not three of four").isEqualTo(DecisionResult.ADOPTED);
		assertThat(decision().method()).isEqualTo(DecisionMethod.MAJORITY);
		var acta = actas.ofSecretariat(secretariat.id(), Visibility.PUBLIC)
			.stream()
			.filter(one -> one.kind() == DocumentKind.SESSION_ACT)
			.map(Acta::id)
			.findFirst()
			.orElseThrow();
		assertThat(actas.canonicalJson(acta)).hasValueSatisfying(text -> assertThat(text)
			.contains("Dentro del órgano garante (un solo voto): 2 a favor, 0 en contra, 0 en abstención o sin pronunciarse"));
	}

	@Test
	void a_split_between_them_is_an_abstention_of_the_sector() {
		toTheVote();
		answer("userTask_recordVote", ballots("AGAINST", 1, 1, "FOR"));

		assertThat(waits("userTask_settleItem")).as("one sector in favour, one against, one abstains: no majority").isTrue();
	}

	@Test
	void they_have_no_more_voices_than_garantes_who_came() {
		toTheVote();

		assertThat(refused("userTask_recordVote", ballots("AGAINST", 2, 1, "FOR"))).startsWith("Órgano garante tiene 3 votos anotados");
	}

	@Test
	void one_against_whom_the_other_outweighs_or_balances_leaves_no_note_of_the_sector() {
		toTheVote();
		var split = new HashMap<>(ballots("AGAINST", 1, 1, "FOR"));
		split.put("dissentOversightBody", "Falta la fuente.");

		assertThat(refused("userTask_recordVote", split))
			.isEqualTo("Órgano garante no votó en contra, así que no deja nota de disenso. Quita la nota o corrige el voto.");
	}

	@Test
	void where_one_of_them_answers_to_the_executive_nothing_is_decided_without_civil_society() {
		guarantor("Institución 1", Guarantor.Branch.EXECUTIVE, Guarantor.Independence.DECONCENTRATED_EXECUTIVE);
		guarantor("Institución 2", Guarantor.Branch.JUDICIAL, Guarantor.Independence.INTERNAL_CONTROL);
		toTheVote();
		assertThat(desk.shown(account(), task("userTask_recordVote"))).hasValueSatisfying(form -> assertThat(form).containsEntry("safeguarded", true)
			.containsEntry("guarantors", 2));
		answer("userTask_recordVote", ballots("FOR", 2, 0, "AGAINST"));

		assertThat(waits("userTask_settleItem")).as("two sectors of three, both under the same head").isTrue();
	}

	@Test
	void with_civil_society_the_same_majority_decides() {
		guarantor("Institución 1", Guarantor.Branch.EXECUTIVE, Guarantor.Independence.DECONCENTRATED_EXECUTIVE);
		toTheVote();
		vote("AGAINST", 2, 0, "FOR");

		assertThat(decision().result()).isEqualTo(DecisionResult.ADOPTED);
	}

	@Test
	void an_autonomous_garante_agreed_on_by_government_and_civil_society_makes_the_safeguard_needless() {
		guarantor("Institución 1", Guarantor.Branch.EXECUTIVE, Guarantor.Independence.DECONCENTRATED_EXECUTIVE);
		guarantors.register(new NewGuarantor(exercise.territoryCode(), Guarantor.Branch.ALL, "Universidad", Guarantor.Independence.AUTONOMOUS,
				clock.today().minusDays(90), "Acuerdo de dos sectores", true), "prueba");
		toTheVote();
		vote("FOR", 2, 0, "AGAINST");

		assertThat(decision().result()).isEqualTo(DecisionResult.ADOPTED);
	}

	private void guarantor(String organisation, Guarantor.Branch branch, Guarantor.Independence independence) {
		guarantors.register(new NewGuarantor(exercise.territoryCode(), branch, organisation, independence, clock.today().minusDays(90),
				"Decreto 1", false), "prueba");
	}

	/** Both garantes come; the matter is opposed twice and two sectors declare it extraordinary. */
	private void toTheVote() {
		var call = new HashMap<String, Object>(Map.of("territory", exercise.territoryCode(), "kind", "EXTRAORDINARY", "noticedOn",
				day.minusDays(10).toString(), "on", day.toString(), "at", "10:00", "mode", "IN_PERSON", "place", "Sala de plenos", "items",
				List.of(item.toString())));
		walk.start("organo-garante", exercise.territoryCode(), "stl-session", call);
		var attendance = new HashMap<>(stl.present(secretariat.id(), Sector.values()));
		attendance.put("oversightBodyPresent", new ArrayList<>(seats.current(secretariat.id())
			.stream()
			.filter(seat -> seat.sector() == Sector.OVERSIGHT_BODY && seat.voting())
			.map(Seat::id)
			.map(UUID::toString)
			.toList()));
		answer("userTask_recordAttendance", attendance);
		answer("userTask_deliberateItem", Map.of("text", "Lo que se propone.", "position", "OPPOSED", "dissentGovernment", "No se puede cumplir."));
		answer("userTask_deliberateItem", Map.of("text", "Lo que se propone.", "position", "OPPOSED", "dissentGovernment", "No se puede cumplir.",
				"mediator", "FACILITATOR", "extraordinary", true, "backers", List.of("organo-garante", "sociedad-civil"), "extraordinaryReason", "El plazo vence mañana."));
	}

	private void vote(String government, int benchFor, int benchAgainst, String civilSociety) {
		answer("userTask_recordVote", ballots(government, benchFor, benchAgainst, civilSociety));
		answer("userTask_draftMinutes", Map.of("minutes", "Se deliberó el orden del día completo."));
		for (var sector : Sector.values()) {
			stl.answer(secretariat, "userTask_signMinutes", sector.role(), stl.signature(secretariat.id(), sector, clock.today()));
		}
	}

	private static Map<String, Object> ballots(String government, int benchFor, int benchAgainst, String civilSociety) {
		return Map.of("voteGovernment", government, "benchFor", benchFor, "benchAgainst", benchAgainst, "voteCivilSociety", civilSociety,
				"reason", "El plazo legal vence mañana.");
	}

	private Decision decision() {
		return agenda.decision(item).orElseThrow();
	}

	private void answer(String element, Map<String, Object> answer) {
		stl.answer(secretariat, element, SECRETARY, answer);
	}

	private String refused(String element, Map<String, Object> answer) {
		return ((Receipt.Refused) desk.submit(account(), task(element), answer)).sentence();
	}

	private boolean waits(String element) {
		return pending.ofSecretariat(secretariat.id()).stream().anyMatch(task -> task.element().equals(element));
	}

	private String task(String element) {
		return pending.ofSecretariat(secretariat.id())
			.stream()
			.filter(task -> task.element().equals(element))
			.findFirst()
			.orElseThrow()
			.taskId();
	}

	private String account() {
		return SECRETARY + "." + exercise.territoryCode().toLowerCase();
	}

}
