/**
 * By when an act is due: working days, the suspensions of a territory, the days that each kind of act has and when to
 * remind.
 *
 * <p>How many days an act has is the decision {@code deadlines}. This package asks for it through
 * {@link org.tripartita.deadline.DeadlineRules}, which the module's engine edge implements ({@code process}): it knows
 * no engine, no process and no task itself, and it sends nothing.
 */
@ApplicationModule(displayName = "Deadline", allowedDependencies = { "territory", "workflow" })
@NullMarked
package org.tripartita.deadline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
