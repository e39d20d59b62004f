package org.tripartita.secretariat.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.tripartita.identity.Sector;
import org.tripartita.secretariat.DecisionResult;
import org.tripartita.secretariat.Stance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** A secretary and three members in four browsers: each sees what the others do; one loses the connection and nothing else. */
class LiveSessionBrowserIT extends LiveBrowsers {

	@BeforeEach
	void a_session_of_today() {
		secretariat = stl.standing(2, Map.of());
		session = stl.convened(secretariat, "ORDINARY", "Padrón de obra pública con avances físicos", "Datos de gasto");
	}

	@Test
	void a_secretary_and_three_members_hold_a_session_and_one_comes_back() {
		var secretary = open(chromium.person(), stl.secretary(secretariat));
		var government = open(chromium.person("America/Mexico_City", "es-MX", PHONE), stl.person(secretariat, Sector.GOVERNMENT, 1));
		var garante = open(chromium.person(), stl.person(secretariat, Sector.OVERSIGHT_BODY, 1));
		var collective = open(chromium.person(), stl.person(secretariat, Sector.CIVIL_SOCIETY, 1));
		look(secretary, "lista");
		look(government, "telefono-lista");
		for (var member : List.of(government, garante, collective)) {
			member.getByLabel("Titular (titular)").check();
			press(member, "Marcar que estoy presente");
			assertThat(member.locator("#aviso")).hasText("Se registró tu asistencia.");
		}
		assertThat(secretary.locator("#mesa").getByText("dice estar presente")).hasCount(3);
		for (var organisation : List.of("Dependencia 1", "Garante 1", "Colectivo 1")) {
			press(secretary, "Confirmar: " + organisation + ", Titular");
			assertThat(secretary.getByRole(AriaRole.BUTTON, named("Quitar: " + organisation + ", Titular"))).isVisible();
		}
		assertThat(government.locator("#panel")).containsText("Tu asistencia está confirmada");
		press(secretary, "Cerrar la lista de asistencia");
		assertThat(secretary.locator("#aviso")).hasText("Se cerró la lista de asistencia.");
		walk.runJobs();
		assertThat(government.locator("#ahora")).containsText("Sigue el asunto 1");
		press(secretary, "Tomar en mano el asunto 1");
		assertThat(collective.getByRole(AriaRole.GROUP, grouped("¿Qué dice tu asiento del texto?"))).isVisible();
		look(secretary, "asunto");
		look(government, "telefono-asunto");

		people.get(3).setOffline(true);
		collective.evaluate("again()");
		assertThat(collective.locator("#conexion")).hasText("Sin conexión en vivo; se intenta de nuevo.");
		voteWithTheKeyboard(government);
		secretary.locator("#texto").focus();
		garante.getByLabel("En contra", new Page.GetByLabelOptions().setExact(true)).check();
		garante.getByLabel("¿Por qué se opone?").fill("Falta saber quién publica.");
		press(garante, "Registrar mi posición");
		assertThat(secretary.locator("#mesa")).containsText("Falta saber quién publica.");
		assertThat(secretary.locator("#resumen")).hasText("Asunto 1: se han pronunciado 2 de 3 asientos.");
		assertThat(secretary.evaluate("document.activeElement.id")).as("the focus stays where it was").isEqualTo("texto");
		assertThat(collective.locator("#mesa").getByText("Falta saber quién publica.")).hasCount(0);

		people.get(3).setOffline(false);
		assertThat(collective.locator("#mesa")).containsText("Falta saber quién publica.");
		collective.getByLabel("A favor", new Page.GetByLabelOptions().setExact(true)).check();
		press(collective, "Registrar mi posición");
		assertThat(secretary.locator("#resumen")).hasText("Asunto 1: se han pronunciado 3 de 3 asientos.");
		look(government, "telefono-opuesto");
		press(secretary, "Cerrar la ronda");
		assertThat(secretary.locator("#aviso")).hasText("Se cerró y se anotó el resultado.");
		walk.runJobs();
		assertThat(garante.locator("#ahora")).containsText("ronda 2");
		assertThat(garante.locator("#panel")).containsText("Cuando la secretaría tome un asunto en mano");
		assertThat(deliberation.items(session.id()).get(0).rounds()).isEqualTo(1);
		assertThat(complaints).filteredOn(line -> !line.contains("ERR_INTERNET_DISCONNECTED")).isEmpty();
	}

	@Test
	void a_confirmation_goes_with_the_step_in_which_it_was_given() {
		var secretary = inHand();
		var government = open(chromium.person(), stl.person(secretariat, Sector.GOVERNMENT, 1));
		government.getByLabel("A favor", new Page.GetByLabelOptions().setExact(true)).check();
		press(government, "Registrar mi posición");
		assertThat(government.locator("#aviso")).hasText("Se registró lo que dice tu asiento.");
		for (var sector : List.of(Sector.OVERSIGHT_BODY, Sector.CIVIL_SOCIETY)) {
			new LivePerson(port, stl.person(secretariat, sector, 1), session).say(Stance.FOR);
		}
		press(secretary, "Cerrar la ronda");
		assertThat(government.locator("#aviso")).hasCount(0);
		assertThat(government.evaluate("document.activeElement.id")).as("who stood on it is not lost").isEqualTo("titulo-asiento");
		walk.runJobs();

		assertThat(secretary.locator("#ahora")).containsText("Sigue el asunto 2");
		assertThat(secretary.locator("#aviso")).hasText("Se cerró y se anotó el resultado.");
		press(secretary, "Tomar en mano el asunto 2");
		assertThat(secretary.locator("#aviso")).hasText("El asunto está en mano.");
		assertThat(government.getByRole(AriaRole.GROUP, grouped("¿Qué dice tu asiento del texto?"))).isVisible();
		assertThat(government.locator("#aviso")).hasCount(0);
	}

	@Test
	void what_somebody_writes_is_not_taken_away_when_the_matter_is_closed() {
		var secretary = inHand();
		var government = open(chromium.person(), stl.person(secretariat, Sector.GOVERNMENT, 1));
		assertThat(government.locator("#conexion")).hasText("En vivo: los cambios aparecen solos.");
		government.locator("#motivo").fill("Queremos más tiempo para");
		for (var sector : Sector.values()) {
			new LivePerson(port, stl.person(secretariat, sector, 1), session).say(Stance.FOR);
		}
		press(secretary, "Cerrar la ronda");
		assertThat(secretary.locator("#aviso")).hasText("Se cerró y se anotó el resultado.");
		walk.runJobs();

		assertThat(government.locator("#avisos")).containsText("Lo que escribiste sigue aquí");
		assertThat(government.locator("#motivo")).hasValue("Queremos más tiempo para");
		government.getByLabel("En contra", new Page.GetByLabelOptions().setExact(true)).check();
		press(government, "Registrar mi posición");
		assertThat(government.locator("#aviso")).containsText("Ese asunto ya no está en esa ronda");
		assertThat(government.evaluate("document.activeElement.id")).as("the refusal is read out").isEqualTo("aviso");
		assertThat(deliberation.items(session.id()).get(0).result()).isEqualTo(DecisionResult.ADOPTED);
	}

	@Test
	void a_page_that_is_slow_to_come_does_not_take_back_what_was_told_meanwhile() {
		var secretary = inHand();
		var government = open(chromium.person(), stl.person(secretariat, Sector.GOVERNMENT, 1));
		assertThat(government.locator("#conexion")).hasText("En vivo: los cambios aparecen solos.");
		for (var sector : Sector.values()) {
			new LivePerson(port, stl.person(secretariat, sector, 1), session).say(Stance.FOR);
		}
		var underWay = new ArrayList<Runnable>();
		government.route("**/espacio/sesiones/" + session.id(), route -> {
			var page = route.fetch();
			Runnable arrives = () -> route.fulfill(new Route.FulfillOptions().setResponse(page));
			if (underWay.isEmpty()) {
				underWay.add(arrives);
			}
			else {
				arrives.run();
			}
		});
		press(secretary, "Cerrar la ronda");
		assertThat(secretary.locator("#aviso")).hasText("Se cerró y se anotó el resultado.");
		government.waitForCondition(() -> !underWay.isEmpty());
		walk.runJobs();
		assertThat(government.locator("#ahora")).containsText("Sigue el asunto 2");
		underWay.get(0).run();

		assertThat(government.locator("#panel")).hasAttribute("data-step", secretary.locator("#ahora").getAttribute("data-step"));
		assertThat(government.locator("#ahora")).containsText("Sigue el asunto 2");
	}

	@Test
	void a_seat_that_somebody_has_chosen_stays_chosen_while_others_come_in() {
		var collective = open(chromium.person(), stl.person(secretariat, Sector.CIVIL_SOCIETY, 1));
		assertThat(collective.locator("#conexion")).hasText("En vivo: los cambios aparecen solos.");
		collective.getByLabel("Titular (titular)").check();
		new LivePerson(port, stl.person(secretariat, Sector.GOVERNMENT, 1), session).sit(stl.seat(secretariat, Sector.GOVERNMENT, 1, false));

		assertThat(collective.locator("#panel")).containsText("Titular (titular), dice estar presente");
		press(collective, "Marcar que estoy presente");
		assertThat(collective.locator("#aviso")).hasText("Se registró tu asistencia.");
	}

	@Test
	void without_scripts_the_same_is_done_by_forms_and_a_link() {
		inHand();
		var government = open(chromium.withoutScripts(), stl.person(secretariat, Sector.GOVERNMENT, 1));
		government.getByLabel("Me abstengo").check();
		press(government, "Registrar mi posición");

		assertThat(government.locator("#aviso")).hasText("Se registró lo que dice tu asiento.");
		government.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Actualizar")).click();
		assertThat(government.locator("#panel")).containsText("Tu asiento tiene registrado: se abstiene");
	}

	/** From the first control of the page to a word that counts, no mouse. */
	private void voteWithTheKeyboard(Page page) {
		page.locator("#posicion-favor").focus();
		page.keyboard().press("Space");
		for (int key = 0; key < 6 && !"registrar".equals(page.evaluate("document.activeElement.id")); key++) {
			page.keyboard().press("Tab");
		}
		assertThat(page.evaluate("document.activeElement.id")).isEqualTo("registrar");
		page.keyboard().press("Enter");
		assertThat(page.locator("#aviso")).hasText("Se registró lo que dice tu asiento.");
		assertThat(page.evaluate("document.activeElement.id")).isEqualTo("aviso");
		assertThat(page.locator("#panel")).containsText("Tu asiento tiene registrado: a favor");
	}

}
