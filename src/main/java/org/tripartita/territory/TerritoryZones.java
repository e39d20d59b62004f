package org.tripartita.territory;

import java.time.ZoneId;
import java.util.Map;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The hour that a territory's clocks show: where it is said that somebody meets at five, it is five there. The entities
 * follow Mexico's law of time zones of 2022 [INF]; some municipalities at the border or in Nayarit keep another hour than
 * their entity, and go by their entity's here. Whoever is not named keeps the hour of the installation.
 */
@Component
public class TerritoryZones {

	private static final Map<String, ZoneId> ENTITIES = Map.of("BCN", ZoneId.of("America/Tijuana"), "BCS", ZoneId.of("America/Mazatlan"),
			"CHH", ZoneId.of("America/Chihuahua"), "NAY", ZoneId.of("America/Mazatlan"), "ROO", ZoneId.of("America/Cancun"), "SIN",
			ZoneId.of("America/Mazatlan"), "SON", ZoneId.of("America/Hermosillo"));

	private final ZoneId other;

	TerritoryZones(@Value("${tripartita.zone}") final ZoneId other) {
		this.other = other;
	}

	/** The zone of a territory by its code; a part has that of its entity. */
	public ZoneId of(final String territoryCode) {
		return ENTITIES.getOrDefault(Territory.entityCodeOf(territoryCode), other);
	}

}
