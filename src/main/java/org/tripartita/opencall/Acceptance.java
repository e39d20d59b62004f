package org.tripartita.opencall;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * How somebody takes a place.
 *
 * @param position office or profile, never a person's name
 * @param alternate office of the alternate, null where none was named
 * @param gender of the person, null where it is not said; RESTRICTED, for parity only
 * @param balanceReason why it is designated although parity or balance get worse, public; null where nothing does
 */
public record Acceptance(String position, @Nullable String alternate, @Nullable Gender gender, @Nullable String balanceReason,
		LocalDate on) {

	/** The same where nothing gets worse: there is nothing to give a reason for. */
	Acceptance withoutReason() {
		return new Acceptance(position, alternate, gender, null, on);
	}

}
