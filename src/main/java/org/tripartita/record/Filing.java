package org.tripartita.record;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What is noted of a document when it is filed: what it is, who may read it, where it belongs and when the act that it
 * documents happened (not when it is recorded, which the module notes itself).
 *
 * @param kind what the document is
 * @param visibility who may read it
 * @param title what people read in lists, 1 to 300 characters; freed of control characters
 * @param actDate day on which the act happened, in the territory's calendar
 * @param exerciseId the exercise it belongs to, if any
 * @param secretariatId the secretariat it belongs to, if any
 * @param supersedes the earlier document that this one corrects, if any
 */
public record Filing(DocumentKind kind, Visibility visibility, String title, LocalDate actDate,
		@Nullable UUID exerciseId, @Nullable UUID secretariatId, @Nullable UUID supersedes) {

	private static final int LONGEST_TITLE = 300;

	/** @throws IllegalArgumentException if the title is blank or longer than 300 characters */
	public Filing {
		title = PlainText.line(title);
		if (title.isEmpty() || title.codePointCount(0, title.length()) > LONGEST_TITLE) {
			throw new IllegalArgumentException("A title has 1 to " + LONGEST_TITLE + " characters");
		}
	}

	/** A document that stands alone until one of the following methods places it. */
	public static Filing of(DocumentKind kind, Visibility visibility, String title, LocalDate actDate) {
		return new Filing(kind, visibility, title, actDate, null, null, null);
	}

	/** The same document in an exercise. */
	public Filing inExercise(@Nullable UUID exercise) {
		return new Filing(kind, visibility, title, actDate, exercise, secretariatId, supersedes);
	}

	/** The same document in a secretariat. */
	public Filing inSecretariat(@Nullable UUID secretariat) {
		return new Filing(kind, visibility, title, actDate, exerciseId, secretariat, supersedes);
	}

	/** The same document as the correction of an earlier one. */
	public Filing superseding(@Nullable UUID document) {
		return new Filing(kind, visibility, title, actDate, exerciseId, secretariatId, document);
	}

}
