package org.tripartita.secretariat.web;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.tripartita.identity.Role;
import org.tripartita.identity.Sector;
import org.tripartita.secretariat.NoticeRule;
import org.tripartita.secretariat.SessionState;
import org.tripartita.secretariat.Sessions;
import org.tripartita.secretariat.Stance;
import org.tripartita.secretariat.process.StlWalk;
import org.tripartita.testing.TestClock;

import static org.assertj.core.api.Assertions.assertThat;

/** Who counts as present: whoever the secretary confirmed on the day of the session, each in the own seat. */
class LiveListTest extends LiveScene {

	private static final String SECRETARY = "sociedad-civil";

	@Autowired
	private StlWalk walks;

	@Autowired
	private Sessions sessions;

	@Autowired
	private NoticeRule notice;

	@Autowired
	private TestClock clock;

	@BeforeEach
	void a_session_of_today() {
		secretariat = stl.installed(2, Map.of());
		session = stl.convened(secretariat, "ORDINARY", "Padrón de obra");
		secretary = new LivePerson(port, stl.secretary(secretariat), session);
	}

	@Test
	void a_seat_that_was_confirmed_without_a_phone_is_taken_by_its_own_organisation_only() {
		var seat = stl.seat(secretariat, Sector.CIVIL_SOCIETY, 2, false);
		secretary.confirm(seat);
		var stranger = new LivePerson(port, stl.account(secretariat, Role.SOCIEDAD_CIVIL, "invitada", "Otra red"), session);

		assertThat(stranger.page()).doesNotContain("asiento-" + seat.id());
		assertThat(stranger.refused("asistencia", Map.of("asiento", seat.id().toString()))).startsWith("Otra cuenta ya ocupa ese asiento");
		open();
		assertThat(stranger.refused("asistencia", Map.of("asiento", seat.id().toString()))).startsWith("Otra cuenta ya ocupa ese asiento");
		assertThat(stranger.refused("posicion", LivePerson.position(person(Sector.GOVERNMENT, 1).turn(), Stance.FOR)))
			.startsWith("Tu asistencia no está confirmada");
		person(Sector.CIVIL_SOCIETY, 2).say(Stance.ABSTAIN);
		assertThat(stl.said(session)).containsExactly("DELIBERATION 1 Colectivo 2 ABSTAIN");
	}

	@Test
	void a_confirmation_that_the_secretary_takes_back_leaves_the_seat_to_whoever_was_designated() {
		var seat = stl.seat(secretariat, Sector.CIVIL_SOCIETY, 2, false);
		secretary.confirm(seat);
		secretary.act("confirmar", Map.of("asiento", seat.id().toString(), "presente", "no"));

		new LivePerson(port, stl.account(secretariat, Role.SOCIEDAD_CIVIL, "invitada", "Otra red"), session).sit(seat);
		assertThat(secretary.page()).contains("Es una cuenta de otra organización del mismo sector");
	}

	@Test
	void whoever_the_seat_is_of_takes_it_from_a_stranger_whom_nobody_confirmed() {
		var seat = stl.seat(secretariat, Sector.CIVIL_SOCIETY, 2, false);
		new LivePerson(port, stl.account(secretariat, Role.SOCIEDAD_CIVIL, "invitada", "Otra red"), session).sit(seat);
		sit(Sector.CIVIL_SOCIETY, 2);

		assertThat(secretary.page()).doesNotContain("Es una cuenta de otra organización del mismo sector");
		assertThat(person(Sector.CIVIL_SOCIETY, 2).page()).contains("Falta que la secretaría lo confirme");
	}

	@Test
	void a_stranger_in_a_seat_that_the_form_noted_speaks_once_the_secretary_confirmed_it() {
		var seat = stl.seat(secretariat, Sector.CIVIL_SOCIETY, 2, false);
		walks.answer(secretariat, "userTask_recordAttendance", SECRETARY, Map.of("standing", "HELD", "governmentPresent",
				List.of(seat(Sector.GOVERNMENT, 1)), "oversightBodyPresent", List.of(seat(Sector.OVERSIGHT_BODY, 1)), "civilSocietyPresent",
				List.of(seat.id().toString())));
		take();
		var stranger = new LivePerson(port, stl.account(secretariat, Role.SOCIEDAD_CIVIL, "invitada", "Otra red"), session);
		stranger.sit(seat);
		assertThat(stranger.page()).contains("Falta que la secretaría lo confirme").doesNotContain("id=\"posicion\"");
		assertThat(secretary.page()).contains("llegada-" + seat.id());

		secretary.confirm(seat);
		stranger.say(Stance.ABSTAIN);
		assertThat(stl.said(session)).containsExactly("DELIBERATION 1 Colectivo 2 ABSTAIN");
	}

	@Test
	void who_came_on_a_day_that_was_changed_did_not_come_on_the_other() {
		for (var sector : Sector.values()) {
			sit(sector, 1);
		}
		confirm();
		walks.answer(secretariat, "userTask_recordAttendance", SECRETARY, Map.of("standing", "CHANGED"));
		var later = notice.earliest(secretariat, 2);
		walks.answer(secretariat, "userTask_changeCall", SECRETARY, Map.of("on", later.toString(), "at", "10:00", "mode", "HYBRID", "place",
				"Biblioteca", "items", deliberation.items(session.id()).stream().map(item -> item.itemId().toString()).toList(), "reason",
				"La sala no está disponible."));
		clock.moveTo(later);
		assertThat(secretary.page()).contains("Todavía no hay quórum");
		closeList();

		assertThat(record.present(session.id())).isEmpty();
		assertThat(sessions.get(session.id()).state()).isEqualTo(SessionState.CONVENED);
	}

	@Test
	void the_list_is_not_closed_before_the_hour_of_the_notice() {
		for (var sector : Sector.values()) {
			sit(sector, 1);
		}
		confirm();
		walks.answer(secretariat, "userTask_recordAttendance", SECRETARY, Map.of("standing", "CHANGED"));
		var later = notice.earliest(secretariat, 2);
		walks.answer(secretariat, "userTask_changeCall", SECRETARY, Map.of("on", later.toString(), "at", "17:00", "mode", "HYBRID", "place",
				"Biblioteca", "items", deliberation.items(session.id()).stream().map(item -> item.itemId().toString()).toList(), "reason",
				"La sala no está disponible."));
		clock.moveTo(later);
		sit(Sector.GOVERNMENT, 1);

		assertThat(secretary.refused("lista", Map.of())).startsWith("La lista se cierra desde la hora de la convocatoria").contains("17:00 h");
		assertThat(walks.refused(secretariat, "userTask_recordAttendance", SECRETARY, walks.present(secretariat.id(), Sector.values())))
			.startsWith("La lista se cierra desde la hora de la convocatoria");
		clock.advance(Duration.ofHours(7));
		walks.answer(secretariat, "userTask_recordAttendance", SECRETARY, walks.present(secretariat.id(), Sector.values()));
		assertThat(sessions.get(session.id()).state()).isEqualTo(SessionState.OPEN);
	}

}
