package org.tripartita.installation;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tripartita.installation.InstallationFailure.Reason;

import static org.assertj.core.api.Assertions.assertThat;

class InstallationFailureTest {

	@ParameterizedTest
	@EnumSource
	void every_reason_says_what_is_wrong_and_what_to_do(Reason reason) {
		final InstallationFailure failure = new InstallationFailure(reason, null, "/srv/datos", 15432);

		assertThat(failure.getMessage()).matches("(?s).*(\\.|15432)").doesNotContain("{").doesNotContain("15,432");
		assertThat(failure.action()).endsWith(".").doesNotContain("{");
	}

}
