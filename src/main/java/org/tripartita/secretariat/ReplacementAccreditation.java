package org.tripartita.secretariat;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.tripartita.identity.Sector;
import org.tripartita.opencall.Designated;
import org.tripartita.opencall.OpenCalls;

/**
 * Whoever a call designated for a vacancy sits only once its sector asks for the seat with the paper (X4; G-04, G-09). What
 * was called for, evaluated and published is not left lying without a public reason (R2.4).
 */
@Service
@Transactional
public class ReplacementAccreditation {

	private final OpenCalls calls;

	private final Seats seats;

	private final SeatRequests requests;

	private final SecretariatLog log;

	private final Wording wording;

	ReplacementAccreditation(OpenCalls calls, Seats seats, SeatRequests requests, SecretariatLog log, Wording wording) {
		this.calls = calls;
		this.seats = seats;
		this.requests = requests;
		this.log = log;
		this.wording = wording;
	}

	/** A call of an exercise for a vacancy of a sector. */
	public record Found(UUID secretariatId, UUID exerciseId, UUID callId, Sector sector) {
	}

	/** Whom the call designated for the sector. */
	@Transactional(readOnly = true)
	public String designated(Found found) {
		return wording.names(organisations(found));
	}

	/** The sector says that it asked for the seats; refused while it did not for somebody. */
	@Transactional(readOnly = true)
	public Verdict confirm(Found found) {
		var missing = missing(found);
		return missing.isEmpty() ? Verdict.taken() : Verdict.refused("replacement.not-asked", wording.names(missing));
	}

	/**
	 * The sector does not accredit whom it asked no seat for.
	 *
	 * @param reason why, public
	 */
	public Verdict leave(Found found, String reason) {
		var missing = missing(found);
		if (missing.isEmpty()) {
			return Verdict.refused("replacement.asked-already");
		}
		log.add(found.secretariatId(), log.today(), null, "replacement.log.not-accredited", wording.sector(found.sector()),
				wording.names(missing), reason);
		return Verdict.taken();
	}

	private List<String> missing(Found found) {
		var seated = seats.current(found.secretariatId())
			.stream()
			.filter(seat -> seat.sector() == found.sector())
			.map(Seat::organisation)
			.filter(Objects::nonNull)
			.toList();
		return organisations(found).stream()
			.filter(name -> seated.stream().noneMatch(name::equalsIgnoreCase) && !requests.askedFor(found.secretariatId(), name))
			.toList();
	}

	private List<String> organisations(Found found) {
		return calls.designatedByCall(found.exerciseId())
			.getOrDefault(found.callId(), List.of())
			.stream()
			.filter(one -> one.sector() == found.sector())
			.map(Designated::organisation)
			.toList();
	}

}
