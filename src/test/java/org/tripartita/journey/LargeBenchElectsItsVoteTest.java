package org.tripartita.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.tripartita.identity.Sector;
import org.tripartita.identity.SubSector;
import org.tripartita.secretariat.Foundation;
import org.tripartita.secretariat.RealComposition;
import org.tripartita.secretariat.Seat;
import org.tripartita.secretariat.Seats;
import org.tripartita.secretariat.Secretariat;
import org.tripartita.secretariat.Spokespersons;
import org.tripartita.secretariat.process.StlWalk;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.TestClock;
import org.tripartita.testing.Visitor;
import org.tripartita.testing.Walk;

/** Michoacán: ten organisations and six universities are one sector with one vote, and elect who casts it [S3:347]. */
@ProductTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class LargeBenchElectsItsVoteTest {

	private static final String CHANGE = "seat-change";

	@Autowired
	private Walk walk;

	@Autowired
	private StlWalk stl;

	@Autowired
	private Foundation foundation;

	@Autowired
	private Seats seats;

	@Autowired
	private Spokespersons spokespersons;

	@Autowired
	private TestClock clock;

	@LocalServerPort
	private int port;

	private Secretariat michoacan;

	private LocalDate day;

	@BeforeEach
	void the_secretariat_of_michoacan() {
		michoacan = foundation.lay(RealComposition.of("Michoacán"), stl.territory());
		day = clock.today().minusDays(4);
	}

	@Test
	void sixteen_seats_elect_who_casts_their_one_vote_and_it_ends_with_the_seat() {
		var university = bench().stream().filter(seat -> seat.place().kind() == SubSector.ACADEMIA).findFirst().orElseThrow();
		elect(university, 11, 16, day);
		stl.answer(michoacan, "userTask_recordSeatChange", "organo-garante", Map.of("decision", "RECORD"));

		assertThat(spokespersons.of(michoacan.id())).singleElement().satisfies(one -> {
			assertThat(one.sector()).isEqualTo(Sector.CIVIL_SOCIETY);
			assertThat(one.seatId()).isEqualTo(university.id());
			assertThat(one.speaksOn(day)).isTrue();
		});
		assertThat(new Visitor(port).get("/secretariados/" + michoacan.code()).body())
			.contains("Lleva la voz y el voto del sector: la eligió con 11 de 16 votos el");
		assertThat(seats.votes(michoacan.id())).containsEntry(Sector.CIVIL_SOCIETY, 16);

		var organisation = bench().stream().filter(seat -> seat.place().kind() == SubSector.CSO).findFirst().orElseThrow();
		elect(organisation, 9, 12, day.plusDays(1));
		stl.answer(michoacan, "userTask_recordSeatChange", "organo-garante", Map.of("decision", "RECORD"));
		assertThat(spokespersons.of(michoacan.id())).filteredOn(one -> one.to() == null).singleElement()
			.satisfies(one -> assertThat(one.seatId()).isEqualTo(organisation.id()));

		var leaving = answer(organisation, "VACATE", day.plusDays(2));
		leaving.putAll(Map.of("end", "WITHDRAWAL", "reason", "La organización dejó el STL."));
		walk.start("sociedad-civil", michoacan.territoryCode(), CHANGE, leaving);
		stl.answer(michoacan, "userTask_recordSeatChange", "organo-garante", Map.of("decision", "RECORD"));
		assertThat(spokespersons.of(michoacan.id())).allSatisfy(one -> assertThat(one.to()).isNotNull());
	}

	@Test
	void whom_the_sixteen_elected_casts_their_vote_in_a_session() {
		var university = bench().stream().filter(seat -> seat.place().kind() == SubSector.ACADEMIA).findFirst().orElseThrow();
		elect(university, 11, 16, day);
		stl.answer(michoacan, "userTask_recordSeatChange", "organo-garante", Map.of("decision", "RECORD"));
		var on = clock.today().minusDays(1);
		walk.start("organo-garante", michoacan.territoryCode(), "stl-session", Map.of("territory", michoacan.territoryCode(), "kind",
				"EXTRAORDINARY", "noticedOn", on.minusDays(10).toString(), "on", on.toString(), "at", "10:00", "mode", "IN_PERSON", "place", "Morelia",
				"freeItems", List.of(Map.of("title", "Padrón", "text", "Renovar el padrón."))));
		var came = new HashMap<>(stl.present(michoacan.id(), Sector.values()));
		came.put("civilSocietyPresent", bench().stream().map(seat -> seat.id().toString()).toList());
		answer("userTask_recordAttendance", came);
		answer("userTask_deliberateItem", opposed(Map.of()));
		answer("userTask_deliberateItem", opposed(Map.of("mediator", "FACILITATOR", "extraordinary", true, "backers",
				List.of("organo-garante", "sociedad-civil"), "extraordinaryReason", "El plazo legal vence mañana.")));
		answer("userTask_recordVote", Map.of("voteGovernment", "AGAINST", "voteOversightBody", "FOR", "voteCivilSociety", "FOR", "reason",
				"El plazo legal vence mañana."));
		answer("userTask_draftMinutes", Map.of("minutes", "Se deliberó el orden del día completo."));
		for (var sector : Sector.values()) {
			stl.answer(michoacan, "userTask_signMinutes", sector.role(), stl.signature(michoacan.id(), sector, on));
		}

		assertThat(new Visitor(port).get("/secretariados/" + michoacan.code() + "/sesiones/1").body()).contains("Aprobado",
				"Sociedad civil votó por medio de " + university.organisation(), "a quien eligió para emitir su voto.");
	}

	private void answer(String element, Map<String, Object> answer) {
		stl.answer(michoacan, element, "organo-garante", answer);
	}

	private static Map<String, Object> opposed(Map<String, Object> more) {
		var answer = new HashMap<String, Object>(Map.of("text", "Renovar el padrón.", "position", "OPPOSED", "dissentGovernment",
				"No se puede cumplir este año."));
		answer.putAll(more);
		return answer;
	}

	@Test
	void an_election_needs_more_than_half_of_the_bench_and_more_than_half_of_the_votes() {
		var seat = bench().get(0);
		assertThat(refused(seat, 5, 8)).startsWith("Debe votar más de la mitad del sector, que tiene 16 asientos");
		assertThat(refused(seat, 8, 16)).startsWith("Nadie tuvo más de la mitad");
		assertThat(refused(seat, 12, 17)).startsWith("Revisa los votos");
	}

	private List<Seat> bench() {
		return seats.current(michoacan.id()).stream().filter(seat -> seat.sector() == Sector.CIVIL_SOCIETY).toList();
	}

	private void elect(Seat seat, int votesFor, int cast, LocalDate on) {
		var answer = answer(seat, "ELECT", on);
		answer.putAll(Map.of("votesFor", votesFor, "votesCast", cast));
		walk.start("sociedad-civil", michoacan.territoryCode(), CHANGE, answer);
	}

	private String refused(Seat seat, int votesFor, int cast) {
		var answer = answer(seat, "ELECT", day);
		answer.putAll(Map.of("votesFor", votesFor, "votesCast", cast));
		return walk.refusedStart("sociedad-civil", michoacan.territoryCode(), CHANGE, answer);
	}

	private Map<String, Object> answer(Seat seat, String kind, LocalDate on) {
		return new HashMap<>(Map.of("territory", michoacan.territoryCode(), "seat", seat.id().toString(), "kind", kind, "actedOn", on.toString()));
	}

}
