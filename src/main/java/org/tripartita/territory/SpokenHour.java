package org.tripartita.territory;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Map;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import org.tripartita.workflow.Texts;

/**
 * An hour as the people of a territory say it to somebody who may be elsewhere: {@code 10:00 h (hora de Baja California)}.
 * The names of the zones are ours [INF]; the law of 2022 speaks of centre, Pacific, north-west and south-east.
 */
@Component
public class SpokenHour {

	private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Texts.SPANISH);

	private static final Map<ZoneId, String> NAMES = Map.of(ZoneId.of("America/Mexico_City"), "centre", ZoneId.of("America/Tijuana"), "tijuana",
			ZoneId.of("America/Mazatlan"), "pacific", ZoneId.of("America/Chihuahua"), "chihuahua", ZoneId.of("America/Cancun"), "cancun",
			ZoneId.of("America/Hermosillo"), "hermosillo");

	private final TerritoryZones zones;

	private final ZoneId installation;

	private final MessageSource messages;

	SpokenHour(final TerritoryZones zones, @Value("${tripartita.zone}") final ZoneId installation,
			final MessageSource messages) {
		this.zones = zones;
		this.installation = installation;
		this.messages = messages;
	}

	/** An hour of a territory with its zone. */
	public String of(final LocalTime hour, final String territoryCode) {
		return text("territory.hour", HOUR.format(hour), zone(territoryCode));
	}

	/** An hour of the installation with its zone, for what is not of one territory. */
	public String of(final LocalTime hour) {
		return text("territory.hour", HOUR.format(hour), zone());
	}

	/** The zone of a territory: {@code hora de Sonora}. */
	public String zone(final String territoryCode) {
		return name(zones.of(territoryCode));
	}

	/** The zone of the installation, by which what is not of one territory is dated. */
	public String zone() {
		return name(installation);
	}

	private String name(final ZoneId zone) {
		final var known = NAMES.get(zone);
		return known == null ? text("territory.zone.other", zone.getDisplayName(TextStyle.FULL_STANDALONE, Texts.SPANISH))
				: text("territory.zone." + known);
	}

	/** From the message files; the territories stand without the texts of the workflow. */
	private String text(final String key, final Object... arguments) {
		return messages.getMessage(key, arguments, Texts.SPANISH);
	}

}
