package org.tripartita.secretariat.process;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.tripartita.identity.Sector;
import org.tripartita.record.ActaRegister;
import org.tripartita.record.DocumentKind;
import org.tripartita.record.Visibility;
import org.tripartita.secretariat.Chapters;
import org.tripartita.secretariat.Foundation;
import org.tripartita.secretariat.RealComposition;
import org.tripartita.secretariat.Seat;
import org.tripartita.secretariat.Seats;
import org.tripartita.secretariat.Secretariat;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.TestClock;
import org.tripartita.testing.Walk;

import static org.assertj.core.api.Assertions.assertThat;

/** What happened on a day is judged by whoever sat and by the rules that were in force on it. */
@ProductTest
class HoldersOfTheDayTest {

	@Autowired
	private Walk walk;

	@Autowired
	private StlWalk stl;

	@Autowired
	private SittingStl sitting;

	@Autowired
	private Foundation foundation;

	@Autowired
	private Seats seats;

	@Autowired
	private Chapters chapters;

	@Autowired
	private ActaRegister actas;

	@Autowired
	private JdbcClient database;

	@Autowired
	private TestClock clock;

	@Test
	void present_at_a_meeting_of_a_chapter_is_who_held_the_seat_on_its_day() {
		var veracruz = foundation.lay(RealComposition.of("Veracruz"), stl.territory());
		var before = seat(veracruz, "ORFIS");
		var health = seat(veracruz, "Secretaría de Salud").id().toString();
		walk.start("organo-garante", veracruz.territoryCode(), ChapterProcess.KEY, Map.of("territory", veracruz.territoryCode(), "name", "Obra",
				"matter", "Trabaja por su cuenta y propone.", "members", List.of(before.id().toString(), health), "assumed", List.of(), "on",
				"2015-06-01"));
		var changed = clock.today().minusDays(10);
		var after = succeed(before, changed);
		var then = changed.minusDays(10);

		assertThat(stl.refused(veracruz, "userTask_recordChapterMeeting", "organo-garante", meeting(then, after.toString(), health)))
			.startsWith("Elige quién asistió entre quienes ocupaban el");
		assertThat(stl.refused(veracruz, "userTask_recordChapterMeeting", "organo-garante", meeting(clock.today(), before.id().toString(), health)))
			.startsWith("Elige quién asistió entre quienes ocupaban el");
		stl.answer(veracruz, "userTask_recordChapterMeeting", "organo-garante", meeting(then, before.id().toString(), health));
		assertThat(chapters.of(veracruz.id()).get(0).acts()).hasSize(1);
	}

	@Test
	void a_seat_does_not_change_hands_before_a_session_to_which_its_holder_came_and_that_is_not_sealed() {
		var secretariat = sitting.found().secretariat();
		var day = clock.today().minusDays(3);
		sitting.convene(secretariat,
				SittingStl.call(secretariat, "ORDINARY", day.minusDays(10), day, sitting.file(secretariat, "Padrón de obra")));
		sitting.attend(secretariat, Sector.values());

		assertThat(walk.refusedStart("gobierno", secretariat.territoryCode(), SeatChangeProcess.KEY, vacate(secretariat, day)))
			.startsWith("Quien ocupa el asiento asistió a la sesión del");
		walk.start("gobierno", secretariat.territoryCode(), SeatChangeProcess.KEY, vacate(secretariat, day.plusDays(1)));
	}

	@Test
	void the_acta_of_a_second_call_names_the_notice_that_judged_it() {
		var secretariat = sitting.found().secretariat();
		var first = clock.today().minusDays(20);
		var second = clock.today().minusDays(3);
		sitting.convene(secretariat,
				SittingStl.call(secretariat, "ORDINARY", first.minusDays(10), first, sitting.file(secretariat, "Padrón de obra")));
		sitting.attend(secretariat, Sector.GOVERNMENT);
		sitting.answer(secretariat, "userTask_callAgain", Map.of("noticedOn", first.plusDays(1).toString(), "on", second.toString(), "at", "10:00"));
		sitting.attend(secretariat, Sector.values());
		database.sql("update secretariat set notice_days_ordinary = 9, notice_days_extraordinary = 9 where id = ?").param(secretariat.id()).update();
		sitting.agree(secretariat);
		sitting.sign(secretariat);

		assertThat(text(secretariat, DocumentKind.NO_QUORUM_ACT)).contains("(las reglas piden 5)");
		assertThat(text(secretariat, DocumentKind.SESSION_ACT)).contains("(para otra convocatoria de la misma sesión las reglas piden 2)");
	}

	private String text(Secretariat secretariat, DocumentKind kind) {
		return actas.ofSecretariat(secretariat.id(), Visibility.PUBLIC)
			.stream()
			.filter(acta -> acta.kind() == kind)
			.findFirst()
			.flatMap(acta -> actas.canonicalJson(acta.id()))
			.orElseThrow();
	}

	private Map<String, Object> vacate(Secretariat secretariat, LocalDate day) {
		return new HashMap<>(Map.of("territory", secretariat.territoryCode(), "seat", stl.seat(secretariat.id(), Sector.GOVERNMENT).id().toString(),
				"kind", "VACATE", "actedOn", day.toString(), "end", "RESIGNED", "reason", "Renunció y su sector no ha designado a nadie."));
	}

	private Map<String, Object> meeting(LocalDate on, String... present) {
		return Map.of("next", "MEETING", "title", "Padrón", "text", "El capítulo acuerda publicar la información cada mes.", "present",
				List.of(present), "joining", List.of(), "agreed", "YES", "on", on.toString());
	}

	/** Somebody else holds the place from a day on. */
	private UUID succeed(Seat before, LocalDate from) {
		var id = UUID.randomUUID();
		database.sql("update secretariat_seat set to_day = ?, end_reason = 'RESIGNED' where id = ?").params(from.minusDays(1), before.id()).update();
		database.sql("""
				insert into secretariat_seat (id, secretariat_id, sector, organisation, position, powers, alternate, from_day, place_id, origin,
					recorded_by, recorded_at)
				select ?, secretariat_id, sector, organisation, 'Quien le sigue', powers, false, ?, place_id, origin, recorded_by, recorded_at
				from secretariat_seat where id = ?
				""").params(id, from, before.id()).update();
		return id;
	}

	private Seat seat(Secretariat secretariat, String organisation) {
		return seats.current(secretariat.id()).stream().filter(seat -> organisation.equals(seat.organisation())).findFirst().orElseThrow();
	}

}
