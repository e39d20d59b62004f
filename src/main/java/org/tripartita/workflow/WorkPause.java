package org.tripartita.workflow;

import java.util.Optional;
import java.util.UUID;

/**
 * Says whether work on an exercise, or of an STL, rests, asked when a task of it is answered. The task stays where it is and can be
 * answered once the pause is over: nothing is cancelled (G-21 [S3:569]).
 */
public interface WorkPause {

	/**
	 * Why a task cannot be answered now.
	 *
	 * @param room the process that the task belongs to
	 * @return the key of the sentence for the person, empty where work goes on
	 */
	default Optional<String> reason(UUID exerciseId, String room) {
		return Optional.empty();
	}

	/**
	 * The same for a task that belongs to an STL and to no exercise: it rests with the STL.
	 *
	 * @param room the process that the task belongs to
	 */
	default Optional<String> reasonOfSecretariat(UUID secretariatId, String room) {
		return Optional.empty();
	}

}
