package org.tripartita.record;

import java.util.UUID;

/** What became of something that a person handed in. */
public sealed interface EvidenceResult {

	/** It is kept as a document. */
	record Accepted(UUID documentId) implements EvidenceResult {
	}

	/**
	 * It was not kept.
	 *
	 * @param reasonKey message key of the reason
	 */
	record Refused(String reasonKey) implements EvidenceResult {
	}

}
