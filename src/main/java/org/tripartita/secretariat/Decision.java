package org.tripartita.secretariat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What an STL decided about a matter, as the sealed acta of its session says.
 *
 * @param result never {@link DecisionResult#POSTPONED}
 * @param method how; null for a matter that was parked
 * @param text the text as it was decided, amended in the deliberation or not
 * @param reason why a majority decided or why it was parked
 * @param dissents what those who were against said, published with the decision
 * @param decidedOn the day of the session
 * @param sessionActaId the document of the session's acta
 */
public record Decision(UUID itemId, UUID secretariatId, @Nullable UUID exerciseId, String title, DecisionResult result,
		@Nullable DecisionMethod method, String text, @Nullable String reason, List<Dissent> dissents,
		LocalDate decidedOn, int sessionNumber, UUID sessionActaId) {
}
