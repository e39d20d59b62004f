package org.tripartita.secretariat.process;

import java.util.List;

import org.tripartita.identity.Sector;
import org.tripartita.secretariat.Seat;
import org.tripartita.secretariat.SectorSignature;
import org.tripartita.workflow.Answer;

/** What a sector's answer to a signature form says; its seat is one of those that the form offered. */
final class SignatureAnswers {

	private SignatureAnswers() {
	}

	static SectorSignature read(Answer answer, Sector sector, List<Seat> offered) {
		if (answer.text("decision").equals("REFUSE")) {
			return new SectorSignature(sector, null, answer.text("reason"), answer.date("actedOn"));
		}
		var chosen = answer.id("seat");
		var seat = offered.stream().filter(one -> one.id().equals(chosen)).findFirst().orElseThrow();
		return new SectorSignature(sector, seat, null, answer.date("actedOn"));
	}

}
