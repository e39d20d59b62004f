package org.tripartita.opencall.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The countdown of a call is said by the server and as exact as the clock that closes it. */
class CountdownTest {

	private static final ZoneId ZONE = ZoneId.of("America/Mexico_City");

	private static final Instant CLOSES_AT = Instant.parse("2026-12-05T06:00:00Z");

	@ParameterizedTest
	@CsvSource({ "PT83H59M59S, days, 3, 11", "PT48H, days, 2, 0", "PT47H59M59S, days, 1, 23", "PT23H59M59S, hours, 23, 59",
			"PT1H, hours, 1, 0", "PT59M59S, minutes, 59, 0", "PT1M, minutes, 1, 0", "PT59S, seconds, 0, 0", "PT0.001S, seconds, 0, 0" })
	void what_is_left_is_rounded_down_so_that_nobody_counts_on_time_that_is_not_there(Duration left, String unit, long larger, long smaller) {
		var countdown = Countdown.until(CLOSES_AT, CLOSES_AT.minus(left), ZONE);

		assertThat(countdown).isEqualTo(new Countdown("opencall.web.countdown." + unit, larger, smaller, "4 de diciembre de 2026"));
	}

}
