package org.tripartita.ogp;

import java.time.LocalDate;

/**
 * What the record said of one requirement on a day.
 *
 * @param fact the fact that decided, as people read it
 */
public record RequirementResult(LocalDate checkedOn, Requirement requirement, boolean met, String fact) {
}
