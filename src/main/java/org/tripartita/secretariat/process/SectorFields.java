package org.tripartita.secretariat.process;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.Optional;

import org.tripartita.identity.Sector;

/** Forms that ask each of the three sectors the same name their fields alike: {@code dissentGovernment}. */
final class SectorFields {

	private static final Map<Sector, String> ENDINGS = new EnumMap<>(Map.of(Sector.GOVERNMENT, "Government",
			Sector.OVERSIGHT_BODY, "OversightBody", Sector.CIVIL_SOCIETY, "CivilSociety"));

	private SectorFields() {
	}

	/** What a form asks each sector, by the keys of its fields. */
	static Map<String, Object> write(String field, Map<Sector, ?> answers) {
		var fields = new HashMap<String, Object>();
		answers.forEach((sector, answer) -> fields.put(field + ENDINGS.get(sector), answer));
		return fields;
	}

	/** What was answered, by sector; a sector without an answer is not in the map. */
	static <T> Map<Sector, T> read(Function<String, Optional<T>> field) {
		var answered = new EnumMap<Sector, T>(Sector.class);
		ENDINGS.forEach((sector, ending) -> field.apply(ending).ifPresent(value -> answered.put(sector, value)));
		return answered;
	}

}
