package org.tripartita.workflow;

import java.util.Optional;
import java.util.UUID;

/**
 * Pages on which people work for an exercise outside of the forms of its tasks. While the exercise is suspended nothing
 * is sent from them either, see {@link WorkPause}.
 */
public interface ExerciseWorkspace {

	/** What its addresses begin with, followed by the id of what is worked on: {@code /espacio/arboles/}. */
	String address();

	/** The process that the work belongs to. */
	String room();

	/** The exercise of what is worked on; empty where there is nothing by this id. */
	Optional<UUID> exerciseOf(UUID id);

}
