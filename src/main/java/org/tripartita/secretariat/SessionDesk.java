package org.tripartita.secretariat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.tripartita.workflow.TaskDesk.Receipt;

/**
 * Where the tasks of a session's process are found and answered. What is answered here passes the same form, checks and
 * handler as an answer from Tasklist.
 */
public interface SessionDesk {

	/** What the process waits for; empty while it works and once it is over. */
	Optional<SessionTurn> turn(UUID sessionId);

	/** The task in which a sector of somebody signs the acta of a session; empty where none of them has to. */
	Optional<String> signing(UUID sessionId, String participant);

	/** The list of those present is complete. */
	Receipt attendance(SessionTurn turn, String participant, List<Seat> present);

	Receipt round(SessionTurn turn, String participant, SessionDeliberation.Round round);

	/**
	 * @param bench how the garantes voted among themselves, where there are several; null where there is one
	 */
	Receipt vote(SessionTurn turn, String participant, VoteUnit unit, SessionDeliberation.Vote vote, @Nullable Ballot bench);

	Receipt settle(SessionTurn turn, String participant, DecisionResult result, String reason);

}
