package org.tripartita.monitoring;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.tripartita.identity.Sector;

/**
 * Why something has stalled (domain 8.3).
 *
 * @param code ST-0 to ST-6
 * @param level how grave, a {@link StallFinding.Level}
 * @param unblocks the role that can unblock it
 * @param holder the sector that holds that role here, null where the role itself names who
 * @param since the day of the act from which the days are counted
 */
record StallCause(String code, String level, String unblocks, @Nullable Sector holder, LocalDate since) {
}
