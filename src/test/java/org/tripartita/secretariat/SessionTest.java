package org.tripartita.secretariat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SessionTest {

	private static final LocalDate DAY = LocalDate.of(2026, 6, 10);

	@ParameterizedTest
	@CsvSource({ "https://sala.example.org/stl?n=2, true", "http://sala.example.org, true", "Sala de plenos, false",
			"https://sala.example.org y en la sala, false", "Ver https://sala.example.org, false", "javascript:alert(1), false" })
	void only_a_place_that_is_nothing_but_an_address_on_the_web_is_followed(String place, boolean address) {
		var session = new Session(UUID.randomUUID(), UUID.randomUUID(), "OAX", 1, SessionKind.ORDINARY, SessionMode.REMOTE, SessionState.CONVENED, place, 1,
				DAY, DAY, LocalTime.NOON, false, null, null, 0, null);

		assertThat(session.placeIsAddress()).isEqualTo(address);
	}

}
