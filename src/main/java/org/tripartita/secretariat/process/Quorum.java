package org.tripartita.secretariat.process;

import java.util.Set;

import org.tripartita.identity.Sector;
import org.tripartita.workflow.ProcessVariable;
import org.tripartita.workflow.Submission;

/** What the decision {@code quorum} asks and answers, in the act of installation as in every session (G-03). */
final class Quorum {

	static final ProcessVariable<Boolean> GOVERNMENT_PRESENT = ProcessVariable.ofFlag("governmentPresent");

	static final ProcessVariable<Boolean> OVERSIGHT_BODY_PRESENT = ProcessVariable.ofFlag("oversightBodyPresent");

	static final ProcessVariable<Boolean> CIVIL_SOCIETY_PRESENT = ProcessVariable.ofFlag("civilSocietyPresent");

	private Quorum() {
	}

	static Submission.Accepted facts(Submission.Accepted accepted, Set<Sector> present) {
		return accepted.with(GOVERNMENT_PRESENT, present.contains(Sector.GOVERNMENT))
			.with(OVERSIGHT_BODY_PRESENT, present.contains(Sector.OVERSIGHT_BODY))
			.with(CIVIL_SOCIETY_PRESENT, present.contains(Sector.CIVIL_SOCIETY));
	}

}
