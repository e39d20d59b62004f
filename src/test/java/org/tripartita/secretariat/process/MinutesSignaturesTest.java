package org.tripartita.secretariat.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.tripartita.workflow.DecisionTable;

class MinutesSignaturesTest {

	private static final DecisionTable TABLE = new DecisionTable("minutes-signatures");

	@ParameterizedTest
	@CsvSource({ "3, 0, SEAL", "2, 0, SEAL", "2, 2, SEAL", "1, 0, RETURN", "0, 0, RETURN", "1, 1, RETURN", "0, 1, RETURN",
			"1, 2, SEAL_UNSIGNED", "0, 2, SEAL_UNSIGNED" })
	void two_sectors_seal_an_acta_and_fewer_send_it_back_twice(int signatures, int returns, String outcome) {
		assertThat(TABLE.outcome(Map.of("minutesSignatures", signatures, "minutesReturns", returns))).isEqualTo(outcome);
	}

}
