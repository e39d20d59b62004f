package org.tripartita.workflow;

/**
 * The Java half of one start form: what it shows and what starting does.
 * <p>
 * Found by name: {@code startEvent_openExercise} has the form {@code open-exercise} and is handled by the bean
 * {@code openExerciseStart}.
 */
public interface StartHandler {

	/** Fills what the form shows to this person. Changes nothing. */
	default void prefill(Starter starter, Prefill form) {
	}

	/** Creates what the process will work on; the result carries its business key and first variables. */
	Submission start(Starter starter, Answer answer);

}
