package org.tripartita.secretariat.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.tripartita.identity.Sector;
import org.tripartita.secretariat.Foundation;
import org.tripartita.secretariat.RealComposition;
import org.tripartita.secretariat.Seat;
import org.tripartita.secretariat.SeatEnd;
import org.tripartita.secretariat.Seats;
import org.tripartita.secretariat.Secretariat;
import org.tripartita.secretariat.SecretariatLog;
import org.tripartita.secretariat.Secretariats;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.TestClock;
import org.tripartita.testing.Walk;
import org.tripartita.workflow.PendingTasks;

@ProductTest
class SeatChangeProcessTest {

	@Autowired
	private JdbcClient database;

	@Autowired
	private Walk walk;

	@Autowired
	private StlWalk stl;

	@Autowired
	private Foundation foundation;

	@Autowired
	private Seats seats;

	@Autowired
	private Secretariats secretariats;

	@Autowired
	private SecretariatLog log;

	@Autowired
	private PendingTasks pending;

	@Autowired
	private RuntimeService engine;

	@Autowired
	private TestClock clock;

	private Secretariat secretariat;

	private LocalDate day;

	@BeforeEach
	void the_secretariat_of_nuevo_leon_with_its_vacancy() {
		secretariat = foundation.lay(RealComposition.of("Nuevo León"), stl.territory());
		day = clock.today().minusDays(3);
	}

	@Test
	void a_vacancy_is_filled_by_its_sector_and_the_place_keeps_its_history() {
		var vacancy = vacancy();
		ask("sociedad-civil", with(vacancy, "FILL", Map.of("organisation", "Red de Jóvenes", "position", "Coordinación", "powers", "Acta de asamblea",
				"origin", "DESIGNATION", "termTo", day.plusYears(2).toString(), "address", "https://example.org/acta.pdf")));
		assertThat(seats.current(secretariat.id())).anyMatch(Seat::vacant);
		record();

		assertThat(seats.current(secretariat.id())).noneMatch(Seat::vacant)
			.anySatisfy(seat -> {
				assertThat(seat.organisation()).isEqualTo("Red de Jóvenes");
				assertThat(seat.place().id()).isEqualTo(vacancy.place().id());
				assertThat(seat.tenure().termTo()).isEqualTo(day.plusYears(2));
				assertThat(seat.tenure().documentId()).isNotNull();
			});
		assertThat(seats.of(secretariat.id(), day.minusDays(1))).anyMatch(Seat::vacant);
		assertThat(seats.of(secretariat.id(), day)).noneMatch(Seat::vacant);
		assertThat(seats.votes(secretariat.id())).containsEntry(Sector.CIVIL_SOCIETY, 3);
		assertThat(texts()).anyMatch(text -> text.contains("el lugar vacante lo ocupa Red de Jóvenes"));
	}

	@Test
	void a_titular_who_leaves_is_replaced_or_leaves_a_declared_vacancy() {
		var government = first(Sector.GOVERNMENT);
		ask("gobierno", with(government, "REPLACE", Map.of("organisation", String.valueOf(government.organisation()), "position", "Dirección nueva",
				"powers", "Nombramiento", "origin", "DESIGNATION", "end", "OFFICE_CHANGE")));
		record();
		assertThat(seats.get(government.id())).satisfies(old -> {
			assertThat(old.to()).isEqualTo(day.minusDays(1));
			assertThat(old.tenure().end()).isEqualTo(SeatEnd.OFFICE_CHANGE);
		});

		var society = first(Sector.CIVIL_SOCIETY);
		ask("sociedad-civil", with(society, "VACATE", Map.of("end", "WITHDRAWAL", "reason", "La organización cerró sus puertas.")));
		record();
		assertThat(seats.current(secretariat.id()).stream().filter(Seat::vacant)).hasSize(2)
			.anyMatch(seat -> "La organización cerró sus puertas.".equals(seat.tenure().vacancyReason()));
	}

	@Test
	void an_alternate_stands_at_the_place_of_its_titular_and_has_no_vote() {
		var guarantor = first(Sector.OVERSIGHT_BODY);
		ask("organo-garante", with(guarantor, "ALTERNATE", Map.of("organisation", "CTAINL", "position", "Dirección jurídica", "powers", "Oficio",
				"origin", "DESIGNATION")));
		record();

		assertThat(seats.current(secretariat.id())).filteredOn(Seat::alternate)
			.singleElement()
			.satisfies(alternate -> assertThat(alternate.place().id()).isEqualTo(guarantor.place().id()));
		assertThat(seats.votes(secretariat.id())).containsEntry(Sector.OVERSIGHT_BODY, 1);
	}

	@Test
	void a_term_is_renewed_without_anybody_leaving() {
		var society = first(Sector.CIVIL_SOCIETY);
		ask("sociedad-civil", with(society, "RENEW", Map.of("termTo", day.plusYears(1).toString())));
		record();

		assertThat(seats.get(society.id()).tenure().end()).isEqualTo(SeatEnd.RENEWED);
		assertThat(first(Sector.CIVIL_SOCIETY).place().id()).isIn(places(society));
	}

	@Test
	void what_is_given_back_changes_nothing_and_says_why() {
		var government = first(Sector.GOVERNMENT);
		ask("gobierno", with(government, "VACATE", Map.of("end", "RESIGNED", "reason", "Renunció a su cargo.")));
		stl.answer(secretariat, "userTask_recordSeatChange", "organo-garante", Map.of("decision", "RETURN", "reason", "El oficio no está firmado."));

		assertThat(seats.get(government.id()).to()).isNull();
		assertThat(texts()).anyMatch(text -> text.contains("El oficio no está firmado."));
		assertThat(pending.ofSecretariat(secretariat.id())).noneMatch(task -> task.element().equals("userTask_recordSeatChange"));
		await().untilAsserted(() -> assertThat(database.sql("select recipient, body from outgoing_mail where event like 'seat-returned:%' and body like ?")
			.param("%/secretariados/" + secretariat.code() + "%")
			.query()
			.listOfRows()).singleElement().satisfies(mail -> {
				assertThat(mail.get("recipient").toString()).startsWith("gobierno.");
				assertThat(mail.get("body").toString()).contains("El oficio no está firmado.");
			}));
	}

	@Test
	void a_change_that_cannot_be_is_refused_with_the_reason() {
		var government = first(Sector.GOVERNMENT);
		var holder = Map.<String, Object>of("organisation", "Otra", "position", "Titular", "powers", "Oficio", "origin", "DESIGNATION");
		assertThat(refused("gobierno", with(government, "FILL", holder))).startsWith("Ese asiento no está vacante");
		assertThat(refused("sociedad-civil", with(vacancy(), "RENEW", Map.of()))).startsWith("Ese lugar está vacante");
		var selected = new HashMap<>(holder);
		selected.put("origin", "OPEN_CALL");
		assertThat(refused("sociedad-civil", with(vacancy(), "FILL", selected))).startsWith("Ninguna convocatoria");
		var tooEarly = with(government, "RENEW", Map.of());
		tooEarly.put("actedOn", "2016-11-18");
		assertThat(refused("gobierno", tooEarly)).contains("posterior al inicio del asiento (18 de noviembre de 2016)");
		ask("gobierno", with(government, "RENEW", Map.of()));
		assertThat(refused("gobierno", with(government, "RENEW", Map.of()))).startsWith("Ya se pidió un cambio");
	}

	@Test
	void a_change_whose_process_an_administrator_deleted_may_be_asked_again() {
		var renewal = with(first(Sector.GOVERNMENT), "RENEW", Map.of("termTo", day.plusYears(1).toString()));
		ask("gobierno", renewal);
		var room = engine.createProcessInstanceQuery().processDefinitionKey(SeatChangeProcess.KEY).processInstanceBusinessKey(secretariat.code()).singleResult();
		engine.deleteProcessInstance(room.getId(), "Prueba", true, true, true);

		ask("gobierno", renewal);
		assertThat(stl.waiting(secretariat)).containsOnlyOnce("userTask_recordSeatChange@organo-garante");
	}

	@Test
	void a_sector_changes_its_own_seats_and_no_others() {
		assertThat(walk.refusedStart("gobierno", secretariat.territoryCode(), SeatChangeProcess.KEY,
				with(first(Sector.CIVIL_SOCIETY), "RENEW", Map.of())))
			.contains("la opción elegida no está entre las que se ofrecen");
	}

	@Test
	void a_seat_of_another_secretariat_is_refused() {
		var elsewhere = with(first(Sector.GOVERNMENT), "RENEW", Map.of());
		elsewhere.put("seat", foundation.first(foundation.lay(RealComposition.of("Sonora"), stl.territory()).id(), Sector.GOVERNMENT).id().toString());
		assertThat(refused("gobierno", elsewhere)).contains("la opción elegida no está entre las que se ofrecen");
	}

	@Test
	void a_designation_takes_the_place_of_an_assumption() {
		var jalisco = foundation.lay(RealComposition.of("Jalisco"), stl.territory());
		var assumed = seats.current(jalisco.id()).stream().filter(Seat::assumed).findFirst().orElseThrow();
		ask(jalisco, "organo-garante", with(assumed, "REPLACE", Map.of("organisation", "Instituto de Transparencia de Jalisco", "position",
				"Presidencia", "powers", "Acuerdo del pleno", "origin", "DESIGNATION", "end", "OFFICE_CHANGE")));
		stl.answer(jalisco, "userTask_recordSeatChange", "organo-garante", Map.of("decision", "RECORD"));

		assertThat(seats.current(jalisco.id())).noneMatch(Seat::assumed);
		assertThat(seats.get(assumed.id()).tenure().end()).isEqualTo(SeatEnd.CORRECTED);
	}

	private List<UUID> places(Seat seat) {
		return seats.current(secretariat.id()).stream().filter(one -> one.sector() == seat.sector()).map(one -> one.place().id()).toList();
	}

	private Map<String, Object> with(Seat seat, String kind, Map<String, Object> more) {
		var answer = new HashMap<String, Object>(Map.of("territory", territory(seat), "seat", seat.id().toString(), "kind", kind, "actedOn",
				day.toString()));
		answer.putAll(more);
		return answer;
	}

	private String territory(Seat seat) {
		return secretariats.get(seat.secretariatId()).territoryCode();
	}

	private void ask(String role, Map<String, Object> answer) {
		ask(secretariat, role, answer);
	}

	private void ask(Secretariat of, String role, Map<String, Object> answer) {
		assertThat(walk.start(role, of.territoryCode(), SeatChangeProcess.KEY, answer)).isEqualTo(of.code());
	}

	private String refused(String role, Map<String, Object> answer) {
		return walk.refusedStart(role, secretariat.territoryCode(), SeatChangeProcess.KEY, answer);
	}

	private void record() {
		stl.answer(secretariat, "userTask_recordSeatChange", "organo-garante", Map.of("decision", "RECORD"));
	}

	private Seat first(Sector sector) {
		return foundation.first(secretariat.id(), sector);
	}

	private Seat vacancy() {
		return seats.current(secretariat.id()).stream().filter(Seat::vacant).findFirst().orElseThrow();
	}

	private List<String> texts() {
		return log.of(secretariat.id()).stream().map(SecretariatLog.Entry::text).toList();
	}

}
