package org.tripartita.participation.process;

import org.tripartita.participation.Ruling;
import org.tripartita.workflow.Submission;

/** A ruling of the domain as what a form answers. */
final class Rulings {

	private Rulings() {
	}

	/** The refusal with its sentence, or the submission that goes on. */
	static Submission orElse(Ruling ruling, Submission.Accepted accepted) {
		return ruling instanceof Ruling.Refused refused ? new Submission.Refused(refused.reason(), refused.arguments()) : accepted;
	}

	static Submission submission(Ruling ruling) {
		return orElse(ruling, Submission.accepted());
	}

}
