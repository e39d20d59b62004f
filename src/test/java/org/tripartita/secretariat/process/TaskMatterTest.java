package org.tripartita.secretariat.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.tripartita.identity.Sector;
import org.tripartita.workflow.PendingTask;
import org.tripartita.workflow.PendingTasks;
import org.tripartita.workflow.SpokenDay;

/** Two tasks of one STL that look alike say which session, matter or seat each is about, in Tasklist as in mails and boards. */
class TaskMatterTest extends ProposalScene {

	@Autowired
	private TaskService tasks;

	@Autowired
	private PendingTasks pending;

	@Test
	void two_sessions_are_told_apart_by_their_number_and_day() {
		lay("Campeche");
		convene(0);
		convene(1);

		assertThat(names("userTask_recordAttendance")).containsExactlyInAnyOrder("Registrar la asistencia · sesión 1 del " + SpokenDay.of(day),
				"Registrar la asistencia · sesión 2 del " + SpokenDay.of(day.plusDays(1)));
		assertThat(tasks.createTaskQuery().processInstanceBusinessKey(secretariat.code()).taskDefinitionKey("userTask_recordAttendance").list())
			.extracting(Task::getName)
			.anyMatch(card -> card.startsWith("Registrar la asistencia · sesión 2 del " + SpokenDay.of(day.plusDays(1)) + " · "));
	}

	@Test
	void a_matter_in_hand_is_named_with_its_session() {
		lay("Campeche");
		propose(Map.of("majority", "THREE_FIFTHS"));
		walk.start("organo-garante", secretariat.territoryCode(), StlSessionProcess.KEY, call(agenda.pending(secretariat.id())));
		stl.answer(secretariat, "userTask_recordAttendance", "organo-garante", stl.present(secretariat.id(), Sector.values()));

		assertThat(names("userTask_deliberateItem")).containsExactly(
				"Deliberar el asunto · sesión 1 del " + SpokenDay.of(day) + ": Cambio de las reglas de operación");
	}

	@Test
	void a_change_of_a_seat_names_its_institution() {
		lay("Campeche");
		var seat = stl.seat(secretariat.id(), Sector.GOVERNMENT);
		walk.start("gobierno", secretariat.territoryCode(), SeatChangeProcess.KEY, Map.of("territory", secretariat.territoryCode(), "seat",
				seat.id().toString(), "kind", "RENEW", "actedOn", day.toString(), "termTo", day.plusYears(1).toString()));

		assertThat(names("userTask_recordSeatChange")).containsExactly("Asentar el cambio en el padrón · " + seat.organisation());
	}

	private void convene(int later) {
		var call = call(List.of());
		call.put("on", day.plusDays(later).toString());
		call.put("freeItems", List.of(Map.of("title", "Calendario", "text", "Acordar el calendario del año.")));
		call.remove("items");
		walk.start("organo-garante", secretariat.territoryCode(), StlSessionProcess.KEY, call);
	}

	private List<String> names(String element) {
		return pending.ofSecretariat(secretariat.id()).stream().filter(task -> task.element().equals(element)).map(PendingTask::name).toList();
	}

}
