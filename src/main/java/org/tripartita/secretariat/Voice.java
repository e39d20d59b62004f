package org.tripartita.secretariat;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A voice without a vote in an STL. It holds no seat, so that it never counts for the quorum nor among the votes.
 *
 * @param position the office, never a person's name
 * @param to the last day, null while it lasts
 * @param source the published source that it was loaded from, null where the STL admitted it itself
 */
public record Voice(UUID id, UUID secretariatId, VoiceKind kind, String organisation, String position, LocalDate from,
		@Nullable LocalDate to, @Nullable String source) {

	/** A voice from a day on. */
	public static Voice since(UUID secretariat, VoiceKind kind, String organisation, String position, LocalDate from,
			@Nullable String source) {
		return new Voice(UUID.randomUUID(), secretariat, kind, organisation, position, from, null, source);
	}

	/** True while it is heard on a day. */
	public boolean heardOn(LocalDate day) {
		return !from.isAfter(day) && (to == null || !to.isBefore(day));
	}

}
