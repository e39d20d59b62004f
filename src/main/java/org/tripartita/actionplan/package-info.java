/**
 * The action plan of an exercise and what becomes of it: commitments from the first draft to their closing disposition,
 * the results act, the published plan and its versions, milestones with their evidence, and the reports. Processes:
 * {@code results-act}, {@code plan-publication}, {@code commitment-implementation}, {@code progress-report}; decisions:
 * {@code commitment-quality}, {@code plan-endorsement}, {@code milestone-status}, {@code report-review}.
 * <p>
 * It must not know how a table drafts or how the STL decides: it keeps what they came to.
 */
@ApplicationModule(displayName = "Action plan",
		allowedDependencies = { "workflow", "identity", "deadline", "record", "signing", "exercise", "secretariat" })
@NullMarked
package org.tripartita.actionplan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
