package org.tripartita.ogp;

/** Who says how a plan did; each is a record of its own and corrects no other (G-23, contradiction C9 of the sources). */
public enum AssessmentKind {

	/** The independent review of the plan, within four months of its delivery [P14]. */
	PLAN_REVIEW,

	/** What the government says of itself. */
	SELF_ASSESSMENT,

	/** The independent report on results, about four months after the end of the plan [P12]. */
	RESULTS_REPORT

}
