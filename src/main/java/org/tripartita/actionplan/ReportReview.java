package org.tripartita.actionplan;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.tripartita.identity.Sector;

/** What civil society or the oversight body says of a report; published with it (R13 [S3:706]). */
public record ReportReview(Sector sector, Verdict verdict, @Nullable String comment, LocalDate actedOn) {

	/** How a reviewer stands to a report. */
	public enum Verdict {

		AGREE, COMMENT,

		/** It goes back to the agencies (E13b). */
		RETURN

	}

}
