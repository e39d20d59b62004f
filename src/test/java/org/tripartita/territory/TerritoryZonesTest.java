package org.tripartita.territory;

import java.time.Instant;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TerritoryZonesTest {

	private static final Instant WINTER = Instant.parse("2026-01-15T18:00:00Z");

	private static final Instant SUMMER = Instant.parse("2026-07-15T18:00:00Z");

	private final TerritoryZones zones = new TerritoryZones(ZoneId.of("America/Mexico_City"));

	@ParameterizedTest
	@CsvSource({ "OAX,-6,-6", "FED,-6,-6", "CHH,-6,-6", "NLE,-6,-6", "SON,-7,-7", "SIN,-7,-7", "NAY,-7,-7", "BCS,-7,-7", "ROO,-5,-5",
			"BCN,-8,-7" })
	void each_entity_keeps_the_hour_that_the_law_gives_it(String territory, int winter, int summer) {
		var rules = zones.of(territory).getRules();
		assertThat(rules.getOffset(WINTER).getTotalSeconds()).isEqualTo(winter * 3600);
		assertThat(rules.getOffset(SUMMER).getTotalSeconds()).isEqualTo(summer * 3600);
	}

	@Test
	void a_part_keeps_the_hour_of_its_entity() {
		assertThat(zones.of("BCN-004")).isEqualTo(ZoneId.of("America/Tijuana"));
		assertThat(zones.of("OAX-067")).isEqualTo(ZoneId.of("America/Mexico_City"));
	}

}
