package org.tripartita.secretariat;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A matter in the hand of a session.
 *
 * @param place its number on the order of business
 * @param rounds how often it was deliberated
 * @param text the text as it stands, amended or not
 * @param position what the last round came to; null before the first
 * @param extraordinary who declared it an extraordinary case, and why; null where nobody did
 * @param reason why it was put to the vote, parked or postponed
 * @param mediator who mediated the last round that was mediated; null where none was
 * @param mediation what came closer in it
 */
public record SessionItem(UUID sessionId, UUID itemId, @Nullable UUID exerciseId, AgendaKind kind, String title, int place,
		int rounds, String text, @Nullable Position position, @Nullable ExtraordinaryCase extraordinary,
		@Nullable DecisionMethod method, @Nullable DecisionResult result, @Nullable String reason,
		@Nullable Mediator mediator, @Nullable String mediation) {

	/** Why it was put to the vote, parked or postponed, unless the extraordinary case says the same; null then and where nothing was. */
	public @Nullable String furtherReason() {
		return reason != null && extraordinary != null && same(reason, extraordinary.reason()) ? null : reason;
	}

	/** Whether a text is the one in hand, whatever a browser made of the ends of its lines. */
	boolean reads(String other) {
		return same(text, other);
	}

	/** Whether two texts are one, whatever a browser made of the ends of their lines. */
	static boolean same(String one, String other) {
		return plain(one).equals(plain(other));
	}

	private static String plain(String text) {
		return text.replace("\r\n", "\n").strip();
	}

}
