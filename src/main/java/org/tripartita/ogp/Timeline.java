package org.tripartita.ogp;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

/**
 * The timeline of co-creation and the overview of opportunities to take part (R5.5, requirement 3.1 [MK]).
 *
 * @param publishedOn the day on which anybody could read it
 * @param startsOn the day on which co-creation begins
 * @param opportunities stages, days, who may take part and how
 * @param address where it was published
 * @param website the public site dedicated to the process (requirement 2.1 [P6])
 * @param contact the responsible office, no person
 * @param shortNoticeReason why it was published late; null where it was not
 */
public record Timeline(LocalDate publishedOn, LocalDate startsOn, String opportunities, String address, String website,
		String contact, @Nullable String shortNoticeReason) {

	/** The days that people had to prepare. */
	public int noticeDays() {
		return (int) ChronoUnit.DAYS.between(publishedOn, startsOn);
	}

}
