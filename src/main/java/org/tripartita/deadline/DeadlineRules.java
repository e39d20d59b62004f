package org.tripartita.deadline;

import org.jspecify.annotations.Nullable;

/**
 * The days that each kind of act has: the decision {@code deadlines} behind plain values. The module's engine edge
 * implements it with the file that is deployed, so that what people read and what counts cannot differ.
 */
public interface DeadlineRules {

	/**
	 * The rule for an act; one that the decision does not name gets its default, so there always is one.
	 * @param task the id of a task in a model ({@code userTask_signDeclaration}) or {@link Act#key()}
	 * @param model what kind of exercise it belongs to ({@code COCREACION_LOCAL}, {@code OGP_NATIONAL}); {@code null}
	 * for the rules that hold whatever the model, in a room that does not know it
	 */
	DeadlineRule ruleFor(String task, @Nullable String model);

}
