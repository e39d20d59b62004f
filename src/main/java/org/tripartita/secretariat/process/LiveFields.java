package org.tripartita.secretariat.process;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Component;

import org.tripartita.identity.Sector;
import org.tripartita.secretariat.LiveSheet;
import org.tripartita.secretariat.Seat;
import org.tripartita.secretariat.VoteUnit;
import org.tripartita.workflow.Prefill;

/** Fills the forms of a session with what its live page knows, so that form and page say the same. */
@Component
class LiveFields {

	private final LiveSheet sheet;

	LiveFields(LiveSheet sheet) {
		this.sheet = sheet;
	}

	void attendance(UUID session, List<Seat> seats, Prefill form) {
		var confirmed = sheet.confirmed(session);
		if (!confirmed.isEmpty()) {
			SeatChoices.choose(seats.stream().filter(seat -> confirmed.contains(seat.id())).toList(), form);
		}
	}

	void round(UUID session, UUID item, Prefill form) {
		sheet.round(session, item).ifPresent(round -> {
			form.text("position", round.position().name());
			dissents(round.dissents(), form);
			form.chosen("backers", round.backers().stream().map(Sector::role).sorted().toList());
		});
	}

	void vote(UUID session, UUID item, VoteUnit unit, Prefill form) {
		sheet.vote(session, item).ifPresent(vote -> {
			dissents(vote.dissents(), form);
			BallotFields.write(unit, vote.ballots(), vote.bench()).forEach((key, value) -> {
				if (value instanceof Integer number) {
					form.number(key, number);
				}
				else {
					form.text(key, value.toString());
				}
			});
		});
	}

	private static void dissents(Map<Sector, String> dissents, Prefill form) {
		SectorFields.write("dissent", dissents).forEach((key, text) -> form.text(key, text.toString()));
	}

}
