package org.tripartita.secretariat.process;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.boot.test.context.TestComponent;

import org.tripartita.exercise.Exercise;
import org.tripartita.identity.Sector;
import org.tripartita.secretariat.Agenda;
import org.tripartita.secretariat.AgendaItem;
import org.tripartita.secretariat.AgendaKind;
import org.tripartita.secretariat.Secretariat;
import org.tripartita.secretariat.Sessions;
import org.tripartita.signing.Observations;
import org.tripartita.testing.TestClock;
import org.tripartita.testing.Walk;
import org.tripartita.workflow.Processes;

/** Walks a new STL to where the acta of its first session waits for the three signatures. */
@TestComponent
public class ActaToSign {

	static final String SECRETARY = "sociedad-civil";

	private final Walk walk;

	private final StlWalk stl;

	private final Agenda agenda;

	private final Observations observations;

	private final Sessions sessions;

	private final TestClock clock;

	ActaToSign(Walk walk, StlWalk stl, Agenda agenda, Observations observations, Sessions sessions, TestClock clock) {
		this.walk = walk;
		this.stl = stl;
		this.agenda = agenda;
		this.observations = observations;
		this.sessions = sessions;
		this.clock = clock;
	}

	/** Where it waits. */
	record Waiting(Exercise exercise, Secretariat secretariat, LocalDate heldOn, UUID session) {
	}

	/** Nobody has anything to observe: it can be signed. */
	Waiting prepare() {
		var waiting = prepareDraft();
		for (var sector : Sector.values()) {
			var task = stl.task(waiting.secretariat(), "userTask_signMinutes", sector.role());
			observations.observe("session:" + waiting.session(), task, sector, null, task.group());
		}
		return waiting;
	}

	/** The parties may still observe it. */
	Waiting prepareDraft() {
		var exercise = walk.exercise(stl.territory(), clock.today().minusDays(80));
		walk.enter(SecretariatInstallationProcess.KEY, exercise, Processes.facts());
		var secretariat = stl.installed(exercise, clock.today().minusDays(40), StlWalk.rules(clock.today().minusDays(40)));
		var day = clock.today().minusDays(3);
		var item = agenda.file(new AgendaItem(secretariat.id(), exercise.id(), AgendaKind.COMMITMENT, UUID.randomUUID(),
				"Datos de obra pública", "Lo que se propone."));
		walk.start("organo-garante", exercise.territoryCode(), StlSessionProcess.KEY,
				new HashMap<>(Map.of("territory", exercise.territoryCode(), "kind", "ORDINARY", "noticedOn", day.minusDays(10).toString(),
						"on", day.toString(), "at", "10:00", "mode", "IN_PERSON", "place", "Sala <b>A</b> & «B»", "items", List.of(item.toString()))));
		stl.answer(secretariat, "userTask_recordAttendance", SECRETARY, stl.present(secretariat.id(), Sector.values()));
		stl.answer(secretariat, "userTask_deliberateItem", SECRETARY, Map.of("text", "Lo que se propone.", "position", "AGREED_FOR"));
		stl.answer(secretariat, "userTask_draftMinutes", SECRETARY, Map.of("minutes", "Se deliberó el orden del día completo."));
		return new Waiting(exercise, secretariat, day, sessions.of(secretariat.id()).get(0).id());
	}

}
