/**
 * The action plan cycle before the Open Government Partnership (AGA): what it asks beyond the local strategy. It answers
 * for the published timeline, the delivery of the plan, the public meetings on its implementation, the self-assessment
 * and the independent reviews side by side, the minimum requirements of participation and the step to the next cycle.
 * Processes: {@code ogp-action-plan-cycle} (the map of eight stages), {@code implementation-meetings}; decision
 * {@code ogp-minimum-requirements}.
 * <p>
 * The work of each stage is done in the rooms of other modules; it must not know how they do it.
 */
@ApplicationModule(displayName = "OGP", allowedDependencies = { "workflow", "territory", "identity", "deadline", "record",
		"exercise", "secretariat", "participation", "actionplan" })
@NullMarked
package org.tripartita.ogp;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
