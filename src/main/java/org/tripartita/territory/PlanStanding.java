package org.tripartita.territory;

/**
 * How far a local action plan had come, in the words of the published list it is taken from (S0:330-363): the list
 * keeps «publicado y en proceso de implementación» (second plans) apart from «en implementación» (first plans).
 */
public enum PlanStanding {

	/** Its text is being written: not counted among the plans. */
	DRAFTING,

	PUBLISHED_IMPLEMENTING,

	IMPLEMENTING,

	EVALUATING,

	CONCLUDED

}
