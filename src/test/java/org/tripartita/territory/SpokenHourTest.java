package org.tripartita.territory;

import java.time.LocalTime;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

import org.tripartita.testing.ProductTest;

import static org.assertj.core.api.Assertions.assertThat;

/** An hour that is read elsewhere says whose it is. */
@ProductTest
class SpokenHourTest {

	@Autowired
	private SpokenHour hours;

	@Autowired
	private MessageSource messages;

	@ParameterizedTest
	@CsvSource({ "OAX,hora del centro de México", "FED,hora del centro de México", "BCN,hora de Baja California",
			"BCN-004,hora de Baja California", "SON,hora de Sonora", "SIN,hora del Pacífico", "NAY,hora del Pacífico",
			"BCS,hora del Pacífico", "CHH,hora de Chihuahua", "ROO,hora de Quintana Roo" })
	void each_territory_names_its_hour(String territory, String zone) {
		assertThat(hours.of(LocalTime.of(9, 5), territory)).isEqualTo("09:05 h (" + zone + ")");
	}

	@Test
	void an_installation_elsewhere_names_its_own() {
		var lima = ZoneId.of("America/Lima");
		var elsewhere = new SpokenHour(new TerritoryZones(lima), lima, messages);
		assertThat(elsewhere.zone()).isNotBlank().doesNotContain("México", "/");
		assertThat(elsewhere.zone("SON")).isEqualTo("hora de Sonora");
	}

}
