package org.tripartita.actionplan;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A published version of a plan, with its files and their SHA-256; it never changes (R11.2, G-07 [S3:475]).
 *
 * @param withDissent whether a sector endorsed it with a note of dissent (E10d)
 * @param changeLog what it changes and by which decision
 * @param actaDocumentId the sealed acta
 */
public record PlanVersion(int number, LocalDate publishedOn, boolean withDissent, String changeLog, UUID actaId,
		UUID actaDocumentId, PlanFile pdf, PlanFile csv, PlanFile json) {

	/** One of the files of a version. */
	public record PlanFile(UUID documentId, String sha256) {
	}

}
