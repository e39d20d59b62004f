package org.tripartita.identity;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class OneTimeCodesTest {

	/** The secret of the standard's own examples. */
	private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

	@ParameterizedTest
	@CsvSource({ "59, 287082", "1111111109, 081804", "1234567890, 005924", "20000000000, 353130" })
	void codes_are_those_of_the_standard(long second, String code) {
		assertThat(OneTimeCodes.code(SECRET, Instant.ofEpochSecond(second))).isEqualTo(code);
		assertThat(OneTimeCodes.step(SECRET, code, Instant.ofEpochSecond(second))).hasValue(second / 30);
	}

	@Test
	void a_telephones_clock_may_be_wrong_by_one_step_and_no_more() {
		var now = Instant.ofEpochSecond(1_800_000_000);

		for (int seconds : new int[] { -30, 0, 30 }) {
			assertThat(OneTimeCodes.step(SECRET, OneTimeCodes.code(SECRET, now.plusSeconds(seconds)), now)).as("%d s", seconds).isPresent();
		}
		for (int seconds : new int[] { -60, 60 }) {
			assertThat(OneTimeCodes.step(SECRET, OneTimeCodes.code(SECRET, now.plusSeconds(seconds)), now)).as("%d s", seconds).isEmpty();
		}
	}

}
