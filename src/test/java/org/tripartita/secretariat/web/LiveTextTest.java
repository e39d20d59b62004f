package org.tripartita.secretariat.web;

import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.tripartita.identity.Sector;
import org.tripartita.secretariat.DecisionResult;
import org.tripartita.secretariat.Stance;
import org.tripartita.workflow.TaskDesk;

import static org.assertj.core.api.Assertions.assertThat;

/** What is adopted is the text on which the places spoke; with another text they are asked anew. */
class LiveTextTest extends LiveScene {

	private static final String OTHER = "Se publica el padrón cada año.";

	@Autowired
	private TaskDesk desk;

	@BeforeEach
	void a_matter_in_hand() {
		begin(Map.of(), "ORDINARY", "Padrón de obra", "Datos de gasto");
		open();
	}

	@Test
	void a_text_on_which_nobody_spoke_is_not_adopted() {
		all(Stance.FOR);
		assertThat(secretary.refused("cerrar", Map.of("turno", secretary.turn(), "texto", OTHER)))
			.startsWith("Los asientos se pronunciaron sobre otro texto");

		assertThat(item(0).rounds()).isZero();
		assertThat(item(0).text()).isEqualTo("Se propone: Padrón de obra.");
		close();
		assertThat(item(0).result()).isEqualTo(DecisionResult.ADOPTED);
	}

	@Test
	void a_corrected_text_is_shown_to_all_who_then_speak_anew() {
		all(Stance.FOR);
		var former = secretary.turn();
		secretary.act("corregir", Map.of("turno", former, "texto", OTHER));

		var government = person(Sector.GOVERNMENT, 1);
		assertThat(government.page()).contains(OTHER, "¿Qué dice tu asiento del texto?").doesNotContain("Tu asiento tiene registrado: a favor");
		assertThat(government.refused("posicion", LivePerson.position(former, Stance.FOR))).startsWith("Ese asunto ya no está en esa ronda");
		assertThat(secretary.refused("cerrar", Map.of("turno", former, "texto", OTHER))).startsWith("Ese asunto ya no está en esa ronda");
		assertThat(secretary.refused("cerrar", Map.of("turno", secretary.turn(), "texto", OTHER))).startsWith("Falta que se pronuncie");
		all(Stance.FOR);
		close();

		assertThat(item(0)).satisfies(item -> {
			assertThat(item.result()).isEqualTo(DecisionResult.ADOPTED);
			assertThat(item.text()).isEqualTo(OTHER);
			assertThat(item.rounds()).as("a correction is no round").isEqualTo(1);
		});
		assertThat(record.text(session.id())).contains("Texto como quedó, corregido en la sesión: " + OTHER,
				"Se corrigió en la ronda 1, y los asientos se pronunciaron de nuevo. Antes decía: Se propone: Padrón de obra.")
			.doesNotContain("Como llegó a la sesión decía");
		assertThat(stl.said(session)).as("what was said of the former text stays on record").hasSize(6);
	}

	@Test
	void only_the_secretary_corrects_and_only_into_another_text() {
		var turn = secretary.turn();
		assertThat(person(Sector.GOVERNMENT, 1).refused("corregir", Map.of("turno", turn, "texto", OTHER))).startsWith("Solo quien lleva la secretaría");
		assertThat(secretary.refused("corregir", Map.of("turno", turn, "texto", "Se propone: Padrón de obra. "))).startsWith("Ese es el texto que ya está en mano");
		assertThat(secretary.refused("corregir", Map.of("turno", turn, "texto", " "))).startsWith("Escribe el texto como quedó");
		assertThat(secretary.turn()).isEqualTo(turn);
	}

	@Test
	void the_form_in_tasklist_does_not_take_what_was_said_of_one_text_for_another() {
		all(Stance.FOR);
		var task = task("userTask_deliberateItem");
		var receipt = desk.submit(task.group(), task.taskId(), Map.of("text", OTHER, "position", "AGREED_FOR"));
		assertThat(receipt).isInstanceOf(TaskDesk.Receipt.Refused.class);
		assertThat(((TaskDesk.Receipt.Refused) receipt).sentence()).startsWith("En la sesión en vivo los asientos se pronunciaron sobre otro texto");
		walk.answer(task, Map.of("text", "Se propone: Padrón de obra.", "position", "AGREED_FOR"));
		assertThat(item(0).result()).isEqualTo(DecisionResult.ADOPTED);
	}

	private void all(Stance stance) {
		for (var sector : Sector.values()) {
			say(sector, 1, stance);
		}
	}

}
