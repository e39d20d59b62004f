package org.tripartita.secretariat;

import java.util.UUID;

/** The processes of sessions, as far as an STL that ends ends them. */
public interface SessionRooms {

	/** The session is not held: its process, whatever it waits for, is over. */
	void end(UUID sessionId, String reason);

	/** An exercise that waits for a decision founds the STL that is to take it. */
	void foundFor(UUID exerciseId, String exerciseCode, String territory);

}
