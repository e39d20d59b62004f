package org.tripartita.opencall.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import org.jspecify.annotations.Nullable;

import org.tripartita.opencall.OpenCall;
import org.tripartita.workflow.SpokenDay;

/**
 * How long a call still receives, in words that need no script and are as exact as the clock that decides: what is said
 * never promises a minute that is not there.
 *
 * @param key of the sentence: days and hours, hours and minutes, minutes, or less than one
 * @param larger days, hours or minutes
 * @param smaller hours after the days, minutes after the hours, otherwise 0
 * @param day the last day, as people say it
 */
record Countdown(String key, long larger, long smaller, String day) {

	/** Null where the call does not receive at this moment. */
	static @Nullable Countdown of(OpenCall call, Instant now, ZoneId zone) {
		return call.receivesAt(now) ? until(call.window().closesAt(), now, zone) : null;
	}

	/**
	 * @param closesAt the first moment at which it is too late
	 */
	static Countdown until(Instant closesAt, Instant now, ZoneId zone) {
		var left = Duration.between(now, closesAt);
		var day = SpokenDay.of(LocalDate.ofInstant(closesAt.minusSeconds(1), zone));
		if (left.toDays() > 0) {
			return new Countdown("opencall.web.countdown.days", left.toDays(), left.toHoursPart(), day);
		}
		if (left.toHours() > 0) {
			return new Countdown("opencall.web.countdown.hours", left.toHours(), left.toMinutesPart(), day);
		}
		return left.toMinutes() > 0 ? new Countdown("opencall.web.countdown.minutes", left.toMinutes(), 0, day)
				: new Countdown("opencall.web.countdown.seconds", 0, 0, day);
	}

}
