package org.tripartita.ogp.process;

import java.time.Instant;

import org.tripartita.workflow.ProcessVariable;

/** Names that {@code ogp-action-plan-cycle} and this module agree on. */
final class OgpCycleProcess {

	static final String KEY = "ogp-action-plan-cycle";

	/** When twelve months without a new plan have passed (G-25). */
	static final ProcessVariable<Instant> NEXT_PLAN_DUE_AT = ProcessVariable.ofInstant("nextPlanDueAt");

	/** Whether the plan of a later cycle is public. */
	static final ProcessVariable<Boolean> NEXT_PLAN_PUBLISHED = ProcessVariable.ofFlag("nextPlanPublished");

	private OgpCycleProcess() {
	}

}
