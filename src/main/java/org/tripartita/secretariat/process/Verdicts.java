package org.tripartita.secretariat.process;

import java.util.function.UnaryOperator;

import org.tripartita.secretariat.Verdict;
import org.tripartita.workflow.Submission;

/** What a form answers to a verdict of the module. */
final class Verdicts {

	private Verdicts() {
	}

	static Submission submission(Verdict verdict) {
		return submission(verdict, UnaryOperator.identity());
	}

	/** The facts are asked only where the verdict is good: they may come from what was just taken. */
	static Submission submission(Verdict verdict, UnaryOperator<Submission.Accepted> facts) {
		return verdict instanceof Verdict.Refused refused
				? new Submission.Refused(refused.reason(), refused.arguments()) : facts.apply(Submission.accepted());
	}

}
