package org.tripartita.secretariat;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.tripartita.exercise.ExerciseLog;
import org.tripartita.identity.Sector;
import org.tripartita.opencall.CallPurpose;
import org.tripartita.opencall.Designated;
import org.tripartita.opencall.OpenCalls;

/**
 * Whom a sector accredits against whom the open call designated for it: places that were called for, evaluated and published
 * are not given to others without a public reason (R2.4, E2f). Where the call designated nobody for a sector it decides alone.
 */
@Service
@Transactional
public class CallDepartures {

	private final OpenCalls calls;

	private final Seats seats;

	private final ExerciseLog log;

	private final Wording wording;

	CallDepartures(OpenCalls calls, Seats seats, ExerciseLog log, Wording wording) {
		this.calls = calls;
		this.seats = seats;
		this.log = log;
		this.wording = wording;
	}

	/**
	 * How an accreditation departs from the call, apart from what an earlier one of the sector did already.
	 *
	 * @param leftOut who was designated and is not accredited
	 * @param outside who is accredited and was not designated
	 */
	public record Departure(List<String> leftOut, List<String> outside) {

		public boolean isNone() {
			return leftOut.isEmpty() && outside.isEmpty();
		}

	}

	/** How it departs if these organisations are accredited for a sector. */
	@Transactional(readOnly = true)
	public Departure of(UUID exerciseId, UUID secretariatId, Sector sector, Collection<String> organisations) {
		var designated = calls.designated(exerciseId, CallPurpose.SECRETARIAT_SEATS)
			.stream()
			.filter(one -> one.sector() == sector)
			.map(Designated::organisation)
			.toList();
		if (designated.isEmpty()) {
			return new Departure(List.of(), List.of());
		}
		var earlier = seats.current(secretariatId)
			.stream()
			.filter(seat -> seat.sector() == sector)
			.flatMap(seat -> Stream.ofNullable(seat.organisation()))
			.toList();
		var gone = earlier.isEmpty() ? List.<String>of() : without(designated, earlier);
		return new Departure(without(without(designated, organisations), gone), without(without(organisations, designated), earlier));
	}

	private static List<String> without(Collection<String> names, Collection<String> others) {
		var known = others.stream().map(CallDepartures::plain).toList();
		return names.stream().filter(name -> !known.contains(plain(name))).distinct().toList();
	}

	private static String plain(String name) {
		return name.strip().toLowerCase(Locale.ROOT);
	}

	/** Says in public that a sector departs from the call, and why. */
	public void explain(UUID exerciseId, Sector sector, Departure departure, String reason) {
		log.addUnder(SecretariatInstallation.STEP, exerciseId, log.today(), null, "secretariat.log.departs-from-call", wording.sector(sector),
				wording.names(departure.leftOut()), wording.names(departure.outside()), reason);
	}

}
