package org.tripartita.secretariat.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.tripartita.identity.Role;
import org.tripartita.identity.Sector;
import org.tripartita.secretariat.Stance;
import org.tripartita.testing.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/** Who tries to get around what the page of a session asks of everybody; and whose voice counts once. */
class LiveDoorTest extends LiveScene {

	@BeforeEach
	void a_session_of_today() {
		begin(Map.of(), "ORDINARY", "Padrón de obra", "Datos de gasto");
	}

	@Test
	void a_place_has_one_voice_its_titulars_or_the_alternates() {
		var alternate = new LivePerson(port, stl.account(secretariat, Role.GOBIERNO, "suplencia", "Dependencia 1"), session);
		alternate.sit(stl.seat(secretariat, Sector.GOVERNMENT, 1, true));
		secretary.confirm(stl.seat(secretariat, Sector.GOVERNMENT, 1, true));
		open();
		var turn = alternate.turn();
		alternate.say(Stance.ABSTAIN);

		var titular = person(Sector.GOVERNMENT, 1);
		assertThat(titular.page()).contains("Por tu lugar ya se pronunció Dependencia 1 – Subdirección (suplente)");
		assertThat(titular.refused("posicion", LivePerson.position(turn, Stance.FOR)))
			.isEqualTo("Por este lugar ya se pronunció Dependencia 1 – Subdirección (suplente). Cada lugar tiene una sola voz, la de su "
					+ "titular o la de su suplente; la tuya no se registró.");
		assertThat(stl.said(session)).containsExactly("DELIBERATION 1 Dependencia 1 ABSTAIN");
	}

	@Test
	void nobody_is_made_present_by_a_browser_that_says_so() {
		var government = person(Sector.GOVERNMENT, 1);
		assertThat(government.refused("confirmar", Map.of("asiento", seat(Sector.GOVERNMENT, 1), "presente", "si"))).startsWith("Solo quien lleva la secretaría");
		assertThat(government.refused("asistencia", Map.of("asiento", seat(Sector.CIVIL_SOCIETY, 1)))).startsWith("Ese asiento no es de tu sector");
		assertThat(government.refused("asistencia", Map.of("asiento", seat(Sector.GOVERNMENT, 2)))).startsWith("Ese asiento no es de tu sector");
		assertThat(government.refused("asistencia", Map.of("asiento", UUID.randomUUID().toString()))).startsWith("Ese asiento no es de tu sector");
		assertThat(government.refused("asistencia", Map.of("asiento", "x"))).startsWith("Falta algo");
		sit(Sector.GOVERNMENT, 1);
		var twin = new LivePerson(port, stl.account(secretariat, Role.GOBIERNO, "gemela", "Dependencia 1"), session);
		assertThat(twin.refused("asistencia", Map.of("asiento", seat(Sector.GOVERNMENT, 1)))).startsWith("Otra cuenta ya ocupa ese asiento");
		closeList();
		assertThat(record.present(session.id())).as("nobody was confirmed").isEmpty();
	}

	@Test
	void without_a_confirmed_seat_nobody_speaks() {
		open();
		var turn = person(Sector.GOVERNMENT, 1).turn();
		var facilitator = new LivePerson(port, stl.account(secretariat, Role.FACILITACION, "facilitacion", "Universidad"), session);
		var observer = new LivePerson(port, stl.account(secretariat, Role.OBSERVACION, "observacion", "Universidad"), session);

		assertThat(facilitator.page()).contains("No ocupa un asiento, así que no tiene voto").doesNotContain("name=\"posicion\"");
		for (var nobody : List.of(facilitator, observer)) {
			assertThat(nobody.refused("posicion", LivePerson.position(turn, Stance.FOR))).startsWith("Tu cuenta no ocupa un asiento con voto");
			assertThat(nobody.refused("cerrar", Map.of("turno", turn, "texto", "x"))).startsWith("Solo quien lleva la secretaría");
		}
		assertThat(person(Sector.GOVERNMENT, 2).refused("posicion", LivePerson.position(turn, Stance.FOR))).startsWith("Tu asistencia no está confirmada");
		assertThat(secretary.refused("posicion", LivePerson.position(turn, Stance.FOR))).as("the secretary has no seat of its own").isNotEmpty();
		assertThat(stl.said(session)).isEmpty();
	}

	@Test
	void all_see_who_speaks_from_a_seat_of_another_organisation_and_only_once_it_was_confirmed() {
		var seat = stl.seat(secretariat, Sector.CIVIL_SOCIETY, 2, false);
		var stranger = new LivePerson(port, stl.account(secretariat, Role.SOCIEDAD_CIVIL, "invitada", "Otra red"), session);
		stranger.sit(seat);
		assertThat(secretary.page()).contains("Es una cuenta de otra organización del mismo sector");
		open();
		var turn = person(Sector.GOVERNMENT, 1).turn();
		assertThat(stranger.refused("posicion", LivePerson.position(turn, Stance.FOR))).startsWith("Tu asistencia no está confirmada");
		secretary.confirm(seat);
		stranger.say(Stance.FOR);

		assertThat(person(Sector.GOVERNMENT, 1).page()).contains("se pronuncia desde una cuenta de otra organización");
	}

	@Test
	void what_comes_after_the_closing_or_for_another_round_is_refused() {
		open();
		var first = person(Sector.GOVERNMENT, 1).turn();
		say(Sector.GOVERNMENT, 1, Stance.AGAINST);
		say(Sector.OVERSIGHT_BODY, 1, Stance.FOR);
		say(Sector.CIVIL_SOCIETY, 1, Stance.FOR);
		close("Lo que se propone.");
		assertThat(person(Sector.GOVERNMENT, 1).refused("posicion", LivePerson.position(first, Stance.FOR))).startsWith("Ese asunto ya no está en esa ronda");
		take();
		assertThat(person(Sector.GOVERNMENT, 1).refused("posicion", LivePerson.position(first, Stance.FOR))).startsWith("Ese asunto ya no está en esa ronda");
		assertThat(person(Sector.GOVERNMENT, 1).refused("posicion", Map.of("turno", person(Sector.GOVERNMENT, 1).turn(), "posicion", "FOR", "extraordinario", "si")))
			.startsWith("Este asunto no puede declararse caso extraordinario");
		assertThat(person(Sector.GOVERNMENT, 1).refused("posicion", Map.of("turno", person(Sector.GOVERNMENT, 1).turn(), "posicion", "AGAINST")))
			.startsWith("Escribe por qué se opone");
	}

	@Test
	void a_matter_is_closed_only_once_each_sector_has_spoken() {
		open();
		say(Sector.GOVERNMENT, 1, Stance.FOR);

		assertThat(secretary.refused("cerrar", Map.of("turno", secretary.turn(), "texto", "x"))).startsWith("Falta que se pronuncie: Órgano garante, Sociedad civil");
		assertThat(secretary.page()).as("nothing was closed").contains("Cerrar la ronda");
		say(Sector.OVERSIGHT_BODY, 1, Stance.FOR);
		say(Sector.CIVIL_SOCIETY, 1, Stance.FOR);
		assertThat(secretary.refused("cerrar", Map.of("turno", secretary.turn(), "texto", "  "))).startsWith("Escribe el texto como quedó");
		assertThat(item(0).rounds()).isZero();
		assertThat(person(Sector.GOVERNMENT, 1).page()).as("the places may still speak").contains("Cambiar mi posición");
	}

	@Test
	void whoever_has_no_part_in_the_territory_sees_nothing() {
		var other = stl.standing(1, Map.of());
		var stranger = new Visitor(port);
		stranger.logIn(stl.person(other, Sector.GOVERNMENT, 1), LiveStl.PASSWORD);

		assertThat(stranger.page(secretary.address()).statusCode()).isEqualTo(404);
		assertThat(stranger.page(secretary.address() + "/eventos").statusCode()).isEqualTo(404);
		assertThat(stranger.get(secretary.address() + "/eventos", "text/event-stream").statusCode()).isEqualTo(404);
		assertThat(stranger.post(secretary.address() + "/tomar", Map.of("_csrf", stranger.token("/login"))).statusCode()).isEqualTo(404);
		assertThat(secretary.visitor().page("/espacio/sesiones/no-es").statusCode()).isEqualTo(404);
	}

}
