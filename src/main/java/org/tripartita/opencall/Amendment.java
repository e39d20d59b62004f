package org.tripartita.opencall;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What was clarified or corrected in a published call. The bases stay as they were published; this stands beside them.
 *
 * @param number 1 for the first of a call
 * @param documentId the sealed amendment
 */
public record Amendment(int number, LocalDate publishedOn, String text, String reason, UUID documentId) {
}
