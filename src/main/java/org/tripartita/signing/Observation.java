package org.tripartita.signing;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.tripartita.identity.Sector;

/**
 * What a sector says of a draft before anybody signs it.
 *
 * @param text what it observes; null where it says that it has nothing to observe
 * @param answer what the secretary answered, null before that
 * @param overtaken whether the words were amended afterwards, so that it speaks of others
 */
public record Observation(UUID id, Sector sector, @Nullable String text, Instant sentAt, @Nullable String answer, boolean overtaken) {

	/** Whether somebody still waits for the secretary. */
	public boolean isOpen() {
		return text != null && answer == null;
	}

}
