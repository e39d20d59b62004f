package org.tripartita.workflow;

/**
 * The Java half of one user task: what its form shows and what its answer does.
 * <p>
 * Found by name: the task {@code userTask_signDeclaration} has the form {@code sign-declaration} and is handled by the
 * bean {@code signDeclarationTask}. Both methods run in the engine's transaction and without the participant's
 * authorizations on the engine, so a handler never looks beyond the ids that its task carries.
 */
public interface UserTaskHandler {

	/** Fills what the form shows; called at every opening and again before an answer is checked. Changes nothing. */
	default void prefill(OpenTask task, Prefill form) {
	}

	/** Turns a valid answer into domain data, or refuses it with a reason that the person can act on. */
	Submission submit(OpenTask task, Answer answer);

}
