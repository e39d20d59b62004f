/**
 * The module's side of the engine edge: the decision {@code deadlines} behind
 * {@link org.tripartita.deadline.DeadlineRules} and the due dates of tasks. The only package of the module that knows
 * DMN and the edge.
 */
@NullMarked
package org.tripartita.deadline.process;

import org.jspecify.annotations.NullMarked;
