package org.tripartita.opencall;

/**
 * Somebody took an application back: whoever keeps something personal of it erases it in the same transaction (R2.5).
 *
 * @param folio under which the applicant was written to
 */
public record ApplicationWithdrawn(String folio) {
}
