package org.tripartita.secretariat.web;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.tripartita.identity.Sector;
import org.tripartita.secretariat.DecisionMethod;
import org.tripartita.secretariat.DecisionResult;
import org.tripartita.secretariat.SessionItem;
import org.tripartita.secretariat.Stance;
import org.tripartita.workflow.TaskDesk;

import static org.assertj.core.api.Assertions.assertThat;

/** A session held on its page by those who sit in it, from the list to what it decides. */
class LiveSessionTest extends LiveScene {

	@Autowired
	private TaskDesk desk;

	@BeforeEach
	void a_session_of_today() {
		begin(Map.of(), "ORDINARY", "Padrón de obra", "Datos de gasto");
	}

	@Test
	void a_session_goes_from_the_list_to_its_minutes_on_the_page() {
		var government = person(Sector.GOVERNMENT, 1);
		assertThat(government.page()).contains("¿En qué asiento estás?", "Dependencia 1 – Titular", "Todavía no hay quórum")
			.doesNotContain("??", "Dependencia 2 – Titular (titular)</label>");
		sit(Sector.GOVERNMENT, 1);
		assertThat(government.page()).contains("Falta que la secretaría lo confirme");
		sit(Sector.OVERSIGHT_BODY, 1);
		sit(Sector.CIVIL_SOCIETY, 1);
		assertThat(secretary.page()).contains("dice estar presente");
		confirm();
		assertThat(secretary.page()).contains("Hay quórum").doesNotContain("Si la cierras así no hay quórum");
		closeList();

		assertThat(government.page()).contains(">sigue<").doesNotContain(">en mano<");
		take();
		assertThat(government.page()).contains(">en mano<").doesNotContain(">sigue<");
		assertThat(government.page()).contains("¿Qué dice tu asiento del texto?", "Padrón de obra", "Se delibera el asunto 1");
		say(Sector.GOVERNMENT, 1, Stance.FOR);
		assertThat(government.page()).contains("Tu asiento tiene registrado: a favor");
		say(Sector.OVERSIGHT_BODY, 1, Stance.ABSTAIN);
		say(Sector.CIVIL_SOCIETY, 1, Stance.FOR);
		close();

		assertThat(item(0)).satisfies(item -> {
			assertThat(item.result()).isEqualTo(DecisionResult.ADOPTED);
			assertThat(item.method()).isEqualTo(DecisionMethod.CONSENSUS);
			assertThat(item.text()).isEqualTo("Se propone: Padrón de obra.");
		});
		assertThat(government.page()).contains("Aprobado, por consenso", "Sigue el asunto 2");
	}

	@Test
	void an_opposition_brings_another_round_and_is_kept_with_the_decision() {
		open();
		say(Sector.GOVERNMENT, 1, Stance.AGAINST);
		say(Sector.OVERSIGHT_BODY, 1, Stance.FOR);
		say(Sector.CIVIL_SOCIETY, 1, Stance.FOR);
		assertThat(secretary.page()).contains("Cómo va: se opone Gobierno", "No hay presupuesto.");
		close("Lo que se propone.");

		assertThat(item(0).rounds()).isEqualTo(1);
		assertThat(item(0).result()).isNull();
		assertThat(secretary.page()).contains("ronda 2", "Tomar en mano el asunto 1");
	}

	@Test
	void an_address_that_is_loaded_again_confirms_no_word_of_an_earlier_round() {
		open();
		say(Sector.GOVERNMENT, 1, Stance.FOR);
		assertThat(afterwards("posicion")).contains("Se registró lo que dice tu asiento.");
		assertThat(afterwards("asistencia")).doesNotContain("Se registró tu asistencia.");
		say(Sector.OVERSIGHT_BODY, 1, Stance.FOR);
		say(Sector.CIVIL_SOCIETY, 1, Stance.FOR);
		close();
		assertThat(afterwards("posicion")).contains("Sigue el asunto 2").doesNotContain("Se registró lo que dice tu asiento.");

		take();
		assertThat(afterwards("posicion")).contains("¿Qué dice tu asiento del texto?").doesNotContain("Se registró lo que dice tu asiento.");
	}

	/** The page of the government's first as the answer to a form leads to it. */
	private String afterwards(String done) {
		var government = person(Sector.GOVERNMENT, 1);
		return government.visitor().page(government.address() + "?hecho=" + done).body();
	}

	@Test
	void who_changes_the_mind_while_the_matter_is_in_hand_is_counted_once_with_the_last_word() {
		open();
		say(Sector.GOVERNMENT, 1, Stance.AGAINST);
		say(Sector.GOVERNMENT, 1, Stance.FOR);
		say(Sector.GOVERNMENT, 1, Stance.FOR);
		say(Sector.OVERSIGHT_BODY, 1, Stance.FOR);
		say(Sector.CIVIL_SOCIETY, 1, Stance.FOR);

		assertThat(stl.said(session)).as("the same word again is no other word")
			.containsExactly("DELIBERATION 1 Colectivo 1 FOR", "DELIBERATION 1 Dependencia 1 AGAINST", "DELIBERATION 1 Dependencia 1 FOR",
					"DELIBERATION 1 Garante 1 FOR");
		close();
		assertThat(item(0).result()).isEqualTo(DecisionResult.ADOPTED);
	}

	@Test
	void the_form_in_tasklist_shows_what_the_page_knows_and_closes_the_matter_for_the_page_too() {
		sit(Sector.GOVERNMENT, 1);
		sit(Sector.OVERSIGHT_BODY, 1);
		sit(Sector.CIVIL_SOCIETY, 1);
		confirm();
		assertThat(desk.shown(task("userTask_recordAttendance").group(), task("userTask_recordAttendance").taskId()).orElseThrow())
			.containsEntry("governmentPresent", List.of(seat(Sector.GOVERNMENT, 1)));
		closeList();
		take();
		say(Sector.GOVERNMENT, 1, Stance.AGAINST);
		say(Sector.OVERSIGHT_BODY, 1, Stance.FOR);
		var late = person(Sector.CIVIL_SOCIETY, 1);
		var turn = late.turn();
		var task = task("userTask_deliberateItem");
		assertThat(desk.shown(task.group(), task.taskId()).orElseThrow()).containsEntry("position", "OPPOSED")
			.containsEntry("dissentGovernment", "No hay presupuesto.");
		walk.answer(task, Map.of("text", "Se aparta.", "position", "AGREED_FOR"));

		assertThat(late.refused("posicion", LivePerson.position(turn, Stance.FOR))).startsWith("Ese asunto ya no está en esa ronda");
		assertThat(secretary.refused("cerrar", Map.of("turno", turn, "texto", "Otra cosa"))).startsWith("Ese asunto ya no está en esa ronda");
		take();
		assertThat(late.page()).contains("Datos de gasto", "¿Qué dice tu asiento del texto?");
	}

	@Test
	void before_its_day_the_page_says_when_it_is_and_takes_nobody_in() {
		session = stl.called(secretariat, "ORDINARY", "Mañana");
		secretary = new LivePerson(port, stl.secretary(secretariat), session);
		var government = person(Sector.GOVERNMENT, 1);

		assertThat(government.page()).contains("La lista se abre ese día", "El día de la sesión eliges aquí tu asiento y marcas que estás presente.")
			.doesNotContain("¿En qué asiento estás?");
		assertThat(secretary.page()).doesNotContain("Cerrar la lista de asistencia");
		assertThat(government.refused("asistencia", Map.of("asiento", seat(Sector.GOVERNMENT, 1)))).startsWith("La asistencia se registra desde el día");
		assertThat(secretary.refused("confirmar", Map.of("asiento", seat(Sector.GOVERNMENT, 1), "presente", "si")))
			.startsWith("La asistencia se registra desde el día");
	}

	@Test
	void a_list_without_a_sector_is_a_call_without_quorum() {
		sit(Sector.GOVERNMENT, 1);
		sit(Sector.CIVIL_SOCIETY, 1);
		confirm();
		assertThat(secretary.page()).contains("Si la cierras así no hay quórum", "Falta: Órgano garante");
		closeList();

		assertThat(record.missing(session.id())).containsExactly(Sector.OVERSIGHT_BODY);
		assertThat(secretary.page()).contains("No hubo quórum", "Esto se hace en «Mis tareas»: Convocar de nuevo");
		assertThat(person(Sector.OVERSIGHT_BODY, 1).page()).as("no heading over nothing").doesNotContain("titulo-asiento");
		assertThat(person(Sector.OVERSIGHT_BODY, 1).refused("asistencia", Map.of("asiento", seat(Sector.OVERSIGHT_BODY, 1))))
			.startsWith("La lista de asistencia ya se cerró");
	}

	@Test
	void who_comes_late_speaks_from_when_the_secretary_notes_it() {
		open();
		var late = person(Sector.CIVIL_SOCIETY, 2);
		assertThat(late.page()).doesNotContain("¿Qué dice tu asiento del texto?");
		sit(Sector.CIVIL_SOCIETY, 2);
		secretary.confirm(stl.seat(secretariat, Sector.CIVIL_SOCIETY, 2, false));
		late.say(Stance.FOR);

		assertThat(record.present(session.id())).extracting(seat -> seat.organisation()).contains("Colectivo 2");
		assertThat(stl.said(session)).containsExactly("DELIBERATION 1 Colectivo 2 FOR");
	}

	@Test
	void a_matter_without_agreement_is_postponed_with_its_reason() {
		open();
		for (int round = 1; round <= 2; round++) {
			say(Sector.GOVERNMENT, 1, Stance.AGAINST);
			say(Sector.OVERSIGHT_BODY, 1, Stance.FOR);
			say(Sector.CIVIL_SOCIETY, 1, Stance.FOR);
			close("Lo que se propone.");
			if (round == 1) {
				take();
			}
		}
		assertThat(secretary.refused("resolver", Map.of("resultado", "ADOPTED", "razon", "Porque sí."))).startsWith("Elige si el asunto");
		secretary.act("resolver", Map.of("resultado", "POSTPONED", "razon", "Falta el dictamen."));
		walk.runJobs();

		assertThat(item(0)).extracting(SessionItem::result, SessionItem::reason)
			.containsExactly(DecisionResult.POSTPONED, "Falta el dictamen.");
	}

}
