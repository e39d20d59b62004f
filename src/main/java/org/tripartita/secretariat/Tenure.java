package org.tripartita.secretariat;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * On what ground somebody holds a place, and for how long.
 *
 * @param termTo the last day of the term, null where none was set; it may be held on until somebody follows (G-21)
 * @param end why it ended, null while it lasts and where nobody said
 * @param vacancyReason why the place is empty, where a vacancy was declared with a reason
 * @param assumption why it is taken for granted though no source names it; null for whoever was designated
 * @param source the published source that it was loaded from, null where the sector accredited it
 * @param documentId the paper of a change after the installation
 */
public record Tenure(SeatOrigin origin, @Nullable LocalDate termTo, @Nullable SeatEnd end, @Nullable String vacancyReason,
		@Nullable String assumption, @Nullable String source, @Nullable UUID documentId) {

	/** Held on one ground, without a term or a paper. */
	static Tenure by(SeatOrigin origin) {
		return new Tenure(origin, null, null, null, null, null, null);
	}

	/** A vacancy that was declared. */
	static Tenure vacant(@Nullable String reason) {
		return new Tenure(SeatOrigin.DESIGNATION, null, null, reason, null, null, null);
	}

	/** The same with a last day of the term. */
	Tenure until(@Nullable LocalDate last) {
		return new Tenure(origin, last, end, vacancyReason, assumption, source, documentId);
	}

	/** The same with the paper that it rests on. */
	Tenure documented(@Nullable UUID document) {
		return new Tenure(origin, termTo, end, vacancyReason, assumption, source, document);
	}

}
