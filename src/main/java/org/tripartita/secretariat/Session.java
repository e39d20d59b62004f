package org.tripartita.secretariat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A session of an STL at its latest call.
 *
 * @param number the STL's own count
 * @param call which call this is: the first, the second or the third
 * @param noticedOn the day on which the notice with its agenda was sent
 * @param on the day of the session
 * @param at the hour, in the zone of the territory
 * @param retrospective true where it was entered after it had been held
 * @param quorum whether the three sectors were present; null before anybody noted it
 * @param documentId the sealed acta, of the session held or of the call without quorum
 * @param notice how often its notice was replaced: by another call, a change or a cancellation
 * @param cancelReason why it was called off; null where it was not
 */
public record Session(UUID id, UUID secretariatId, String territoryCode, int number, SessionKind kind, SessionMode mode, SessionState state,
		String place, int call, LocalDate noticedOn, LocalDate on, LocalTime at, boolean retrospective,
		@Nullable Boolean quorum, @Nullable UUID documentId, int notice, @Nullable String cancelReason) {

	/** Whether the place is an address on the web, to be followed. */
	public boolean placeIsAddress() {
		return place.matches("https?://\\S+");
	}

	/** Whether it had been held when it was entered, and nobody noted yet who came. */
	public boolean beingEntered() {
		return retrospective && state == SessionState.CONVENED && quorum == null;
	}

	/** Whether a sector was missing at its latest call and it was not called again yet. */
	public boolean waitsForAnotherCall() {
		return state == SessionState.CONVENED && Boolean.FALSE.equals(quorum);
	}

	/** Whether day, place or agenda of its latest call were changed after its notice. */
	public boolean changed() {
		int calledAgain = call - 1;
		int calledOff = state == SessionState.CANCELLED ? 1 : 0;
		return notice > calledAgain + calledOff;
	}
}
