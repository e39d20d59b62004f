package org.tripartita.actionplan;

import java.time.LocalDate;

/**
 * A step towards a commitment, as the table proposes it.
 *
 * @param endDate by when it is done
 * @param responsible the organisation that formally takes it on; it may be of civil society (R9.3 [S3:574,699])
 * @param meansOfVerification what will prove it
 */
public record DraftMilestone(String name, LocalDate endDate, String responsible, String meansOfVerification) {
}
