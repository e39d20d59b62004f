package org.tripartita.secretariat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.tripartita.exercise.Exercise;
import org.tripartita.exercise.ExerciseState;
import org.tripartita.exercise.Exercises;
import org.tripartita.identity.Sector;
import org.tripartita.opencall.CallConcluded;
import org.tripartita.opencall.CallPurpose;
import org.tripartita.opencall.CallState;
import org.tripartita.opencall.Designated;
import org.tripartita.opencall.OpenCalls;
import org.tripartita.workflow.Texts;

/** A declared vacancy of an installed STL is filled by an open call of the exercise under way (X4; step 2, G-09). */
@Service
@Transactional
public class VacancyCalls {

	private static final Set<CallState> RUNNING = Set.of(CallState.PUBLISHED, CallState.SUSPENDED, CallState.CLOSED, CallState.RESULT);

	private final Secretariats secretariats;

	private final Seats seats;

	private final Exercises exercises;

	private final OpenCalls calls;

	private final VacancyReservations reservations;

	private final SecretariatLog log;

	private final Texts texts;

	private final ApplicationEventPublisher events;

	VacancyCalls(Secretariats secretariats, Seats seats, Exercises exercises, OpenCalls calls, VacancyReservations reservations,
			SecretariatLog log, Texts texts, ApplicationEventPublisher events) {
		this.secretariats = secretariats;
		this.seats = seats;
		this.exercises = exercises;
		this.calls = calls;
		this.reservations = reservations;
		this.log = log;
		this.texts = texts;
		this.events = events;
	}

	/** The installed STLs of these territories in which somebody is missing. */
	@Transactional(readOnly = true)
	public List<Secretariat> withVacancies(List<String> territories) {
		return secretariats.installedIn(territories).stream().filter(one -> seats.current(one.id()).stream().anyMatch(Seat::vacant)).toList();
	}

	/** What became of the wish to call for a vacancy. */
	public sealed interface Called {

		/**
		 * @param vacant how many places of the sector are called for
		 */
		record Begun(Exercise exercise, int vacant) implements Called {
		}

		/**
		 * @param reason the key of the sentence that says why not
		 */
		record Refused(String reason) implements Called {
		}

	}

	/**
	 * Calls for the vacancies of a sector.
	 *
	 * @param reason why they are vacant and called for now, public
	 */
	public Called call(Secretariat secretariat, Sector sector, String reason) {
		int vacant = (int) seats.current(secretariat.id()).stream().filter(seat -> seat.sector() == sector && seat.vacant()).count();
		if (vacant == 0) {
			return new Called.Refused("replacement.no-vacancy");
		}
		var exercise = underWay(secretariat);
		if (exercise.isEmpty()) {
			return new Called.Refused("replacement.no-exercise");
		}
		if (runs(exercise.get()) || !reservations.reserve(secretariat.id(), exercise.get().id())) {
			return new Called.Refused("replacement.under-way");
		}
		log.add(secretariat.id(), log.today(), null, "replacement.log.called", texts.of("sector." + sector), reason);
		return new Called.Begun(exercise.get(), vacant);
	}

	/** A call that ended makes room for the next one. */
	@EventListener
	public void on(CallConcluded event) {
		calls.find(event.callId())
			.filter(call -> call.purpose() == CallPurpose.REPLACEMENT)
			.ifPresent(call -> reservations.release(event.exerciseId()));
	}

	/** The process of a call for a vacancy was ended from outside: the next one may begin. */
	public void abandon(UUID secretariatId, UUID exerciseId) {
		if (reservations.release(exerciseId)) {
			log.add(secretariatId, log.today(), null, "replacement.log.abandoned", texts.of("room.abandoned"));
		}
	}

	private boolean runs(Exercise exercise) {
		return calls.ofExercise(exercise.id())
			.stream()
			.anyMatch(one -> one.purpose() == CallPurpose.REPLACEMENT && RUNNING.contains(one.state()));
	}

	private Optional<Exercise> underWay(Secretariat secretariat) {
		return exercises.findByTerritoryCodeOrderByCycleNumber(secretariat.territoryCode())
			.stream()
			.filter(one -> one.state() != ExerciseState.CONCLUDED && !one.isSuspended())
			.reduce((earlier, latest) -> latest);
	}

	/**
	 * Publishes whom the call designated and tells their sectors, which accredit the holders with the paper (G-04).
	 *
	 * @return the call
	 */
	public UUID announce(UUID secretariatId, UUID exerciseId) {
		var call = calls.ofExercise(exerciseId)
			.stream()
			.filter(one -> one.purpose() == CallPurpose.REPLACEMENT && one.state() == CallState.DESIGNATED)
			.reduce((earlier, latest) -> latest)
			.orElseThrow();
		var found = calls.designated(exerciseId, CallPurpose.REPLACEMENT);
		log.add(secretariatId, log.today(), null, "replacement.log.found",
				String.join(", ", found.stream().map(Designated::organisation).toList()));
		found.stream()
			.filter(one -> one.sector() != null)
			.collect(Collectors.groupingBy(Designated::sector, TreeMap::new, Collectors.mapping(Designated::organisation, Collectors.joining(", "))))
			.forEach((sector, organisations) -> events.publishEvent(new ReplacementFound(secretariatId, call.id(), sector, organisations)));
		return call.id();
	}

}
