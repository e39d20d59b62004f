package org.tripartita.secretariat.process;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.boot.test.context.TestComponent;

import org.tripartita.exercise.Exercise;
import org.tripartita.identity.Sector;
import org.tripartita.secretariat.Agenda;
import org.tripartita.secretariat.AgendaItem;
import org.tripartita.secretariat.AgendaKind;
import org.tripartita.secretariat.Secretariat;
import org.tripartita.testing.TestClock;
import org.tripartita.testing.Walk;
import org.tripartita.workflow.Processes;

/** An STL of a municipality that is installed since forty days and holds sessions; civil society keeps its papers. */
@TestComponent
public class SittingStl {

	public static final String SECRETARY = "sociedad-civil";

	private final Walk walk;

	private final StlWalk stl;

	private final TestClock clock;

	private final Agenda agenda;

	private final RuntimeService engine;

	SittingStl(Walk walk, StlWalk stl, TestClock clock, Agenda agenda, RuntimeService engine) {
		this.walk = walk;
		this.stl = stl;
		this.clock = clock;
		this.agenda = agenda;
		this.engine = engine;
	}

	/** One STL with the exercise that founded it. */
	public record Founded(Exercise exercise, Secretariat secretariat) {
	}

	/** Founds one in a territory that nobody used before. */
	public Founded found() {
		return found(Map.of());
	}

	/** The same with rules of its own. */
	public Founded found(Map<String, Object> otherRules) {
		var exercise = walk.exercise(stl.territory(), clock.today().minusDays(80));
		walk.enter(SecretariatInstallationProcess.KEY, exercise, Processes.facts());
		var installedOn = clock.today().minusDays(40);
		var rules = StlWalk.rules(installedOn);
		rules.putAll(otherRules);
		return new Founded(exercise, stl.installed(exercise, installedOn, rules));
	}

	public UUID file(Secretariat secretariat, String title) {
		return agenda.file(new AgendaItem(secretariat.id(), null, AgendaKind.OTHER, null, title, "Lo que se propone."));
	}

	/** What the form of a call is answered with. */
	public static Map<String, Object> call(Secretariat secretariat, String kind, LocalDate noticedOn, LocalDate on, UUID... items) {
		return new HashMap<>(Map.of("territory", secretariat.territoryCode(), "kind", kind, "noticedOn", noticedOn.toString(), "on",
				on.toString(), "at", "10:00", "mode", "IN_PERSON", "place", "Sala de plenos", "items",
				Stream.of(items).map(UUID::toString).toList()));
	}

	public ProcessInstance convene(Secretariat secretariat, Map<String, Object> call) {
		walk.start("organo-garante", secretariat.territoryCode(), StlSessionProcess.KEY, call);
		return engine.createProcessInstanceQuery()
			.processDefinitionKey(StlSessionProcess.KEY)
			.processInstanceBusinessKey(secretariat.code())
			.singleResult();
	}

	public void answer(Secretariat secretariat, String element, Map<String, Object> answer) {
		stl.answer(secretariat, element, SECRETARY, answer);
	}

	public void attend(Secretariat secretariat, Sector... present) {
		answer(secretariat, "userTask_recordAttendance", stl.present(secretariat.id(), present));
	}

	/** All agree, and what they agree to have done goes with it. */
	public void agree(Secretariat secretariat, Map<?, ?>... agreements) {
		answer(secretariat, "userTask_deliberateItem", Map.of("text", "Lo que se propone.", "position", "AGREED_FOR", "agreements",
				List.of(agreements)));
	}

	/** The minutes are written and the three sectors sign. */
	public void sign(Secretariat secretariat) {
		answer(secretariat, "userTask_draftMinutes", Map.of("minutes", "Se deliberó el orden del día completo."));
		for (var sector : Sector.values()) {
			stl.answer(secretariat, "userTask_signMinutes", sector.role(), stl.signature(secretariat.id(), sector, clock.today()));
		}
	}

}
