package org.tripartita.secretariat.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.tripartita.exercise.Exercise;
import org.tripartita.identity.Sector;
import org.tripartita.opencall.CallBalance;
import org.tripartita.opencall.CallPurpose;
import org.tripartita.opencall.CallState;
import org.tripartita.opencall.Designated;
import org.tripartita.opencall.OpenCalls;
import org.tripartita.opencall.process.CallWalk;
import org.tripartita.secretariat.Seat;
import org.tripartita.secretariat.SeatOrigin;
import org.tripartita.secretariat.Seats;
import org.tripartita.secretariat.Secretariat;
import org.tripartita.secretariat.SecretariatLog;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.TestClock;
import org.tripartita.testing.Walk;
import org.tripartita.workflow.Processes;

/** A declared vacancy of an STL that stands is filled by one call at a time under the rules of its integration (X4; R2.2). */
@ProductTest
class ReplacementCallProcessTest {

	private static final String REASON = "La organización que ocupaba el lugar dejó el espacio en agosto.";

	private static final String UNDER_WAY = "Ya hay una convocatoria en curso para cubrir una vacante de ese STL.";

	private static final String ACCREDIT = "userTask_accreditReplacement";

	private static final String DECLINED = "El colectivo avisó por escrito que ya no puede participar.";

	@Autowired
	private Walk walk;

	@Autowired
	private StlWalk stl;

	@Autowired
	private TestClock clock;

	@Autowired
	private OpenCalls calls;

	@Autowired
	private CallWalk.Parts callWalks;

	@Autowired
	private CallBalance balance;

	@Autowired
	private SecretariatLog log;

	@Autowired
	private Seats seats;

	@Autowired
	private RuntimeService engine;

	@Autowired
	private JdbcClient database;

	private Exercise exercise;

	private Secretariat secretariat;

	private CallWalk call;

	@BeforeEach
	void an_stl_with_a_declared_vacancy_in_each_sector() {
		exercise = walk.exercise(stl.territory(), clock.today().minusDays(80));
		walk.enter(SecretariatInstallationProcess.KEY, exercise, Processes.facts());
		secretariat = stl.installed(exercise, clock.today().minusDays(40), StlWalk.rules(clock.today().minusDays(40)));
		call = callWalks.in(exercise);
	}

	@Test
	void a_sector_calls_for_its_own_vacancy_and_whoever_is_designated_is_known_to_the_stl() {
		begin("sociedad-civil");
		var shown = walk.sentToBrowser(walk.task(exercise.id(), "userTask_draftCall", "organo-garante"));
		assertThat(shown).containsEntry("civilSocietyPlaces", 1).containsEntry("governmentPlaces", 0);
		assertThat(String.valueOf(shown.get("civilSocietyProfile"))).contains("reconocida por sus pares");
		call.publish(places("civilSociety"));
		assertThat(refused("organo-garante", "gobierno")).isEqualTo(UNDER_WAY);
		evaluated();
		call.allAccept();

		assertThat(calls.designated(exercise.id(), CallPurpose.REPLACEMENT)).extracting(Designated::organisation).containsExactly("Colectivo nuevo");
		assertThat(calls.selectedForSeats(exercise.id())).extracting(Designated::organisation).containsExactly("Colectivo nuevo");
		assertThat(calls.designated(exercise.id(), CallPurpose.SECRETARIAT_SEATS)).isEmpty();
		assertThat(texts()).anyMatch(text -> text.startsWith("Se convoca para cubrir una vacante") && text.contains(REASON))
			.anyMatch(text -> text.contains("designó a Colectivo nuevo"));
		await().untilAsserted(() -> assertThat(database.sql("select recipient, body from outgoing_mail where event like 'replacement-found:%' and body like ?")
			.param("%/secretariados/" + secretariat.code() + "%")
			.query()
			.listOfRows()).singleElement().satisfies(mail -> {
				assertThat(mail.get("recipient").toString()).startsWith("sociedad-civil.");
				assertThat(mail.get("body").toString()).contains("Designó a: Colectivo nuevo.", "Cambio de un asiento del STL");
			}));
	}

	@Test
	void whoever_the_call_designated_takes_the_vacant_place_with_the_paper_of_its_sector() {
		begin("sociedad-civil");
		call.publish(places("civilSociety"));
		evaluated();
		call.allAccept();
		var vacant = stl.vacancy(secretariat.id(), Sector.CIVIL_SOCIETY);
		assertThat(walk.refusedStart("sociedad-civil", exercise.territoryCode(), SeatChangeProcess.KEY, filled(vacant, "Otro colectivo")))
			.startsWith("Ninguna convocatoria");
		walk.start("sociedad-civil", exercise.territoryCode(), SeatChangeProcess.KEY, filled(vacant, "Colectivo nuevo"));
		stl.answer(secretariat, "userTask_recordSeatChange", "organo-garante", Map.of("decision", "RECORD"));

		assertThat(seats.current(secretariat.id())).anySatisfy(seat -> {
			assertThat(seat.organisation()).isEqualTo("Colectivo nuevo");
			assertThat(seat.place().id()).isEqualTo(vacant.place().id());
			assertThat(seat.tenure().origin()).isEqualTo(SeatOrigin.OPEN_CALL);
		});
		assertThat(refused("sociedad-civil", "sociedad-civil")).isEqualTo("El sector Sociedad civil no tiene ninguna vacante declarada en ese STL.");
	}

	private Map<String, Object> filled(Seat vacant, String organisation) {
		return Map.of("territory", exercise.territoryCode(), "seat", vacant.id().toString(), "kind", "FILL", "actedOn", clock.today().toString(),
				"organisation", organisation, "position", "Coordinación", "powers", "Acta de asamblea", "origin", "OPEN_CALL");
	}

	@Test
	void the_sector_is_asked_to_accredit_whoever_was_designated_until_it_asked_for_the_seat() {
		begin("sociedad-civil");
		call.publish(places("civilSociety"));
		evaluated();
		call.allAccept();
		assertThat(walk.waiting(exercise.id())).containsExactly(ACCREDIT + "@sociedad-civil");
		assertThat(walk.sentToBrowser(walk.task(exercise.id(), ACCREDIT, "sociedad-civil"))).containsEntry("found", "Colectivo nuevo");
		assertThat(walk.refused(exercise.id(), ACCREDIT, "sociedad-civil", Map.of("decision", "ASKED")))
			.startsWith("Todavía falta pedir el cambio de asiento para: Colectivo nuevo.");
		var vacant = stl.vacancy(secretariat.id(), Sector.CIVIL_SOCIETY);
		walk.start("sociedad-civil", exercise.territoryCode(), SeatChangeProcess.KEY, filled(vacant, "Colectivo nuevo"));
		assertThat(walk.refused(exercise.id(), ACCREDIT, "sociedad-civil", Map.of("decision", "NOT", "reason", DECLINED)))
			.startsWith("Tu sector ya pidió");
		walk.answer(exercise.id(), ACCREDIT, "sociedad-civil", Map.of("decision", "ASKED"));

		assertThat(walk.waiting(exercise.id())).isEmpty();
		assertThat(texts()).noneMatch(text -> text.contains("no acredita"));
	}

	@Test
	void a_sector_that_does_not_accredit_whoever_was_designated_says_why_in_public_and_may_call_again() {
		begin("sociedad-civil");
		call.publish(places("civilSociety"));
		evaluated();
		call.allAccept();
		walk.answer(exercise.id(), ACCREDIT, "sociedad-civil", Map.of("decision", "NOT", "reason", DECLINED));

		assertThat(texts()).anyMatch(text -> text.equals("El sector Sociedad civil no acredita a quien designó la convocatoria por vacante "
				+ "(Colectivo nuevo). El lugar sigue vacante. Motivo: " + DECLINED));
		begin("sociedad-civil");
	}

	@Test
	void a_call_that_finds_nobody_leaves_the_vacancy_in_sight() {
		walk.start("organo-garante", exercise.territoryCode(), ReplacementCallProcess.KEY, vacancy("sociedad-civil"));
		endsWithNobody("civilSociety");

		assertThat(calls.selectedForSeats(exercise.id())).isEmpty();
		assertThat(texts()).noneMatch(text -> text.contains("designó"));
		assertThat(walk.waiting(exercise.id())).isEmpty();
	}

	@Test
	void no_sector_calls_for_the_place_of_another() {
		assertThat(refused("gobierno", "sociedad-civil")).isNotBlank();
		assertThat(walk.waiting(exercise.id())).isEmpty();
	}

	@Test
	void a_second_call_does_not_begin_while_the_first_is_being_written_and_may_once_it_ended() {
		begin("sociedad-civil");
		assertThat(refused("organo-garante", "gobierno")).isEqualTo(UNDER_WAY);
		endsWithNobody("civilSociety");

		begin("gobierno");
	}

	@Test
	void a_call_whose_process_an_administrator_deleted_receives_no_more_and_makes_room_for_the_next() {
		begin("sociedad-civil");
		delete(ReplacementCallProcess.KEY);
		assertThat(texts()).as("deleted while it was written").anyMatch(text -> text.contains("el lugar sigue vacante"));
		begin("gobierno");
		call.publish(places("government"));
		delete("open-call");

		assertThat(calls.find(call.callId()).orElseThrow().state()).isEqualTo(CallState.CANCELLED);
		assertThat(walk.standing(exercise.code())).isEmpty();
		begin("sociedad-civil");
	}

	/** As whoever maintains the engine may do it. */
	private void delete(String process) {
		var instance = engine.createProcessInstanceQuery().processDefinitionKey(process).processInstanceBusinessKey(exercise.code()).singleResult();
		engine.deleteProcessInstance(instance.getId(), "Prueba", true, true, true);
		walk.runJobs();
	}

	@Test
	void a_call_for_a_vacancy_offers_no_other_seats() {
		begin("sociedad-civil");
		for (var other : Map.of("governmentPlaces", 1, "civilSocietyPlaces", 2).entrySet()) {
			var fields = places("civilSociety");
			fields.put(other.getKey(), other.getValue());
			assertThat(walk.refused(exercise.id(), "userTask_draftCall", "organo-garante", call.draft(fields)))
				.isEqualTo("Esta convocatoria es para la vacante del sector Sociedad civil: ofrece a ese sector hasta 1 lugar y a ningún otro.");
		}
	}

	@Test
	void a_call_replaces_the_one_that_found_nobody_for_the_same_sector_only() {
		begin("sociedad-civil");
		var first = endsWithNobody("civilSociety");
		begin("gobierno");
		var other = endsWithNobody("government");
		begin("sociedad-civil");
		call.publish(places("civilSociety"));

		assertThat(calls.find(other).orElseThrow().reissueOf()).isNull();
		assertThat(calls.find(call.callId()).orElseThrow().reissueOf()).isEqualTo(first);
	}

	@Test
	void whoever_designates_for_a_vacancy_sees_the_whole_bench() {
		begin("sociedad-civil");
		call.publish(places("civilSociety"));
		evaluated();
		var picture = balance.picture(call.callId());

		assertThat(picture.called()).allSatisfy((sector, count) -> assertThat(count).isPositive());
		assertThat(picture.called().get(Sector.CIVIL_SOCIETY)).isEqualTo(picture.called().get(Sector.GOVERNMENT) + 1);
		assertThat(picture.composition()).isNotEqualTo("BLOCK");
	}

	private void begin(String sector) {
		walk.start(sector, exercise.territoryCode(), ReplacementCallProcess.KEY, vacancy(sector));
	}

	private String refused(String role, String sector) {
		return walk.refusedStart(role, exercise.territoryCode(), ReplacementCallProcess.KEY, vacancy(sector));
	}

	private void evaluated() {
		call.applies(Sector.CIVIL_SOCIETY, "Colectivo nuevo");
		call.windowPasses();
		call.judgeAll(9);
		call.finishEvaluation();
	}

	private UUID endsWithNobody(String sector) {
		call.publish(places(sector));
		var id = call.callId();
		call.windowPasses();
		call.resolve("VOID");
		return id;
	}

	private Map<String, Object> vacancy(String sector) {
		return Map.of("territory", exercise.territoryCode(), "sector", sector, "reason", REASON);
	}

	/** The fields of a call with a place for one sector only. */
	private static Map<String, Object> places(String only) {
		var fields = new HashMap<>(CallWalk.seats());
		for (var sector : List.of("government", "oversightBody", "civilSociety")) {
			fields.put(sector + "Places", sector.equals(only) ? 1 : 0);
		}
		return fields;
	}

	private List<String> texts() {
		return log.of(secretariat.id()).stream().map(SecretariatLog.Entry::text).toList();
	}

}
