package org.tripartita.actionplan;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A report as citizens see it, also before it comes.
 *
 * @param notReportedOn since when the site says "no reportado"; null where it came in time (E13a)
 * @param publishedOn null until it is published
 */
public record PublicReport(UUID id, ReportKind kind, LocalDate dueOn, @Nullable LocalDate notReportedOn,
		@Nullable LocalDate publishedOn, @Nullable UUID documentId) {

	/** True while a report that is late has not come. */
	public boolean missing() {
		return notReportedOn != null && publishedOn == null;
	}

	/** What a published report says of a commitment. */
	public record Entry(UUID reportId, ReportEntry content) {
	}

	/**
	 * What a sector says of a published report.
	 *
	 * @param earlierRound the round in which it said so of a report that was then sent back; 0 of the report as published
	 */
	public record Review(UUID reportId, int earlierRound, ReportReview content) {
	}

}
