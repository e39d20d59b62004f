package org.tripartita.opencall;

/** What the convener said was finished of a candidate, so that it does not change any more (R2.4). */
public enum Settled {

	/** Whether it is eligible: the panel scores upon it. */
	ELIGIBILITY,

	/** Its points too: the evaluation ended with them. */
	POINTS

}
