package org.tripartita.secretariat.process;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import org.tripartita.identity.Sector;
import org.tripartita.secretariat.Seat;
import org.tripartita.secretariat.SectorSignature;
import org.tripartita.secretariat.SigningSeats;
import org.tripartita.secretariat.Verdict;
import org.tripartita.secretariat.Wording;
import org.tripartita.workflow.OpenTask;
import org.tripartita.workflow.Option;
import org.tripartita.workflow.SigningAct;
import org.tripartita.workflow.Submission;
import org.tripartita.workflow.Texts;

/** The seats that a form of signature offers, and who may sign for which. */
@Component
class SignatureSeats {

	private final SigningSeats seats;

	private final Wording wording;

	private final Texts texts;

	SignatureSeats(SigningSeats seats, Wording wording, Texts texts) {
		this.seats = seats;
		this.wording = wording;
		this.texts = texts;
	}

	/** The seats of a sector: those that may sign here first, the others with what they need. */
	List<Option> offer(OpenTask task, UUID secretariatId, Sector sector, List<Seat> present) {
		var here = seats.onScreen(task.participant(), secretariatId, present);
		var others = present.stream().filter(seat -> !here.contains(seat)).toList();
		var own = seats.hasSeat(task.participant(), secretariatId, present);
		return Stream.concat(own ? SeatChoices.of(here, sector, wording).stream() : offer(here, sector, "secretariat.seat.for-sector"),
				offer(others, sector, "secretariat.seat.on-paper")).toList();
	}

	private Stream<Option> offer(List<Seat> some, Sector sector, String words) {
		return SeatChoices.of(some, sector, wording).stream().map(option -> new Option(option.label(), option.value(), texts.of(words)));
	}

	/** Takes the signature, for the sector where who signs has no seat; not on a screen for the seat of another organisation. */
	Submission take(SigningAct signing, UUID secretariatId, SectorSignature act, Function<SigningAct, Verdict> signed) {
		var seat = act.seat();
		if (seat == null || !signing.onScreen()) {
			return Verdicts.submission(signed.apply(signing));
		}
		if (seats.onScreen(signing.participant(), secretariatId, List.of(seat)).isEmpty()) {
			return Submission.refused("secretariat.seat.not-yours");
		}
		var own = seats.hasSeat(signing.participant(), secretariatId, List.of(seat));
		return Verdicts.submission(signed.apply(own ? signing : signing.withoutSeat()));
	}

}
