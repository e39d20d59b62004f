package org.tripartita.ogp;

import java.time.LocalDate;

/**
 * The delivery of a published plan to the partnership (domain 7.15, {@code ogpSubmittedAt}).
 *
 * @param address where the partnership shows it
 */
public record PlanDelivery(LocalDate deliveredOn, String address) {
}
