package org.tripartita.secretariat.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.boot.test.context.TestComponent;

import org.tripartita.exercise.Exercise;
import org.tripartita.identity.Sector;
import org.tripartita.secretariat.Seat;
import org.tripartita.secretariat.Seats;
import org.tripartita.secretariat.Secretariat;
import org.tripartita.secretariat.Secretariats;
import org.tripartita.testing.Walk;
import org.tripartita.workflow.PendingTask;
import org.tripartita.workflow.PendingTasks;
import org.tripartita.workflow.TaskDesk;
import org.tripartita.workflow.TaskDesk.Receipt;

/** Walks the matters of an STL: its installation, and the tasks that belong to the STL and to no exercise. */
@TestComponent
public class StlWalk {

	private final Walk walk;

	private final Secretariats secretariats;

	private final Seats seats;

	private final PendingTasks pending;

	private final TaskDesk desk;

	StlWalk(Walk walk, Secretariats secretariats, Seats seats, PendingTasks pending, TaskDesk desk) {
		this.walk = walk;
		this.secretariats = secretariats;
		this.seats = seats;
		this.pending = pending;
		this.desk = desk;
	}

	/** A territory that nobody used before: an STL is permanent, so every test needs one of its own. */
	public String territory() {
		return walk.territory();
	}

	public Secretariat of(Exercise exercise) {
		return secretariats.findByTerritoryCode(exercise.territoryCode()).orElseThrow();
	}

	/** Each sector sends one titular and one alternate; how many titulars can be chosen for each. */
	public void accredit(Exercise exercise, Map<Sector, Integer> titulars, LocalDate day) {
		titulars.forEach((sector, count) -> accredit(exercise, sector, count, day));
	}

	public void accredit(Exercise exercise, Sector sector, int titulars, LocalDate day) {
		walk.answer(exercise.id(), "userTask_accreditRepresentatives", sector.role(), accreditation(titulars, day));
	}

	public static Map<String, Object> accreditation(int titulars, LocalDate day) {
		var rows = new ArrayList<Map<String, Object>>();
		for (int number = 1; number <= titulars; number++) {
			rows.add(Map.of("organisation", "Institución " + number, "position", "Titular", "powers", "Carta de designación",
					"part", "TITULAR"));
		}
		if (titulars > 0) {
			rows.add(Map.of("organisation", "Institución 1", "position", "Subdirección", "powers", "Carta de designación",
					"part", "ALTERNATE"));
		}
		return Map.of("representatives", rows, "vacancies", 1, "designatedOn", day.toString(), "departureReason",
				"El sector designó a otras organizaciones.");
	}

	public static Map<String, Object> rules(LocalDate citedFor) {
		return new HashMap<>(Map.of("voteUnit", "SECTOR", "majority", "SIMPLE", "noticeDaysOrdinary", 5,
				"noticeDaysExtraordinary", 2, "sessionPeriodDays", 60, "presider", "organo-garante", "secretary",
				"sociedad-civil", "task", "Hoja de ruta hacia un plan de acción local.", "citedFor", citedFor.toString()));
	}

	public Map<String, Object> attendance(Exercise exercise, LocalDate day, Sector... present) {
		var answer = new HashMap<String, Object>(Map.of("heldOn", day.toString(), "place", "Palacio de gobierno"));
		answer.putAll(present(of(exercise).id(), present));
		return answer;
	}

	/** The first titular of each sector that came. */
	public Map<String, Object> present(UUID secretariat, Sector... present) {
		var answer = new HashMap<String, Object>();
		for (var sector : present) {
			answer.put(key(sector), List.of(seat(secretariat, sector).id().toString()));
		}
		return answer;
	}

	Seat seat(UUID secretariat, Sector sector) {
		return seats.current(secretariat).stream().filter(seat -> seat.sector() == sector && seat.voting()).findFirst().orElseThrow();
	}

	Seat vacancy(UUID secretariat, Sector sector) {
		return seats.current(secretariat).stream().filter(seat -> seat.sector() == sector && seat.vacant()).findFirst().orElseThrow();
	}

	private static String key(Sector sector) {
		return switch (sector) {
			case GOVERNMENT -> "governmentPresent";
			case OVERSIGHT_BODY -> "oversightBodyPresent";
			case CIVIL_SOCIETY -> "civilSocietyPresent";
		};
	}

	public Map<String, Object> signature(UUID secretariat, Sector sector, LocalDate day) {
		return Map.of("decision", "SIGN", "seat", seat(secretariat, sector).id().toString(), "actedOn", day.toString());
	}

	public static Map<String, Object> refusal(LocalDate day) {
		return Map.of("decision", "REFUSE", "reason", "No se respetó lo acordado.", "actedOn", day.toString());
	}

	/** An STL that stands since a day, two titulars for each sector; civil society keeps its papers. */
	public Secretariat installed(Exercise exercise, LocalDate day, Map<String, Object> rules) {
		accredit(exercise, Map.of(Sector.GOVERNMENT, 2, Sector.OVERSIGHT_BODY, 2, Sector.CIVIL_SOCIETY, 2), day);
		walk.answer(exercise.id(), "userTask_proposeRules", "organo-garante", rules);
		walk.answer(exercise.id(), "userTask_attendInstallation", "organo-garante", attendance(exercise, day, Sector.values()));
		for (var sector : Sector.values()) {
			walk.answer(exercise.id(), "userTask_signInstallation", sector.role(), signature(of(exercise).id(), sector, day));
		}
		return of(exercise);
	}

	/** Answers the one task of this kind that waits for a role in an STL. */
	public void answer(Secretariat secretariat, String element, String role, Map<String, Object> answer) {
		walk.answer(task(secretariat, element, role), answer);
	}

	public String refused(Secretariat secretariat, String element, String role, Map<String, Object> answer) {
		var task = task(secretariat, element, role);
		var receipt = desk.submit(task.group(), task.taskId(), answer);
		assertThat(receipt).as("the answer to %s", element).isInstanceOf(Receipt.Refused.class);
		return ((Receipt.Refused) receipt).sentence();
	}

	/** The one task of this kind that waits for a role in an STL. */
	public String waits(Secretariat secretariat, String element, String role) {
		return task(secretariat, element, role).taskId();
	}

	PendingTask task(Secretariat secretariat, String element, String role) {
		return pending.ofSecretariat(secretariat.id())
			.stream()
			.filter(task -> task.element().equals(element) && task.role().equals(role))
			.findFirst()
			.orElseThrow(() -> new AssertionError("No task %s waits for %s; there are %s".formatted(element, role, waiting(secretariat))));
	}

	public List<String> waiting(Secretariat secretariat) {
		return pending.ofSecretariat(secretariat.id()).stream().map(task -> task.element() + "@" + task.role()).sorted().toList();
	}

}
