package org.tripartita.secretariat.process;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.boot.test.context.TestComponent;

import org.tripartita.identity.Sector;
import org.tripartita.secretariat.Agenda;
import org.tripartita.secretariat.Secretariat;
import org.tripartita.secretariat.Secretariats;
import org.tripartita.testing.Walk;

/** Holds a session about everything that waits, as the people of an STL would, and decides all of it alike. */
@TestComponent
public class SessionHolding {

	private final Walk walk;

	private final StlWalk stl;

	private final Agenda agenda;

	private final Secretariats secretariats;

	SessionHolding(Walk walk, StlWalk stl, Agenda agenda, Secretariats secretariats) {
		this.walk = walk;
		this.stl = stl;
		this.agenda = agenda;
		this.secretariats = secretariats;
	}

	/** @param position {@code AGREED_FOR} or {@code AGREED_AGAINST} */
	public void decide(Secretariat secretariat, LocalDate on, String position) {
		var current = secretariats.get(secretariat.id());
		var secretary = current.rules().secretary().role();
		var waiting = agenda.pending(secretariat.id()).stream().filter(item -> !item.inHand()).toList();
		walk.start(secretary, current.territoryCode(), StlSessionProcess.KEY,
				call(current, on, waiting.stream().map(Agenda.Pending::id).map(UUID::toString).toList()));
		stl.answer(current, "userTask_recordAttendance", secretary, stl.present(current.id(), Sector.values()));
		for (var item : waiting) {
			stl.answer(current, "userTask_deliberateItem", secretary, Map.of("text", item.text(), "position", position));
		}
		stl.answer(current, "userTask_draftMinutes", secretary, Map.of("minutes", "Se deliberó el orden del día completo."));
		for (var sector : Sector.values()) {
			stl.answer(current, "userTask_signMinutes", sector.role(), stl.signature(current.id(), sector, on));
		}
	}

	private static Map<String, Object> call(Secretariat secretariat, LocalDate on, List<String> items) {
		return new HashMap<>(Map.of("territory", secretariat.territoryCode(), "kind", "ORDINARY", "noticedOn", on.minusDays(15).toString(), "on",
				on.toString(), "at", "10:00", "mode", "IN_PERSON", "place", "Sede del órgano garante", "items", items));
	}

}
