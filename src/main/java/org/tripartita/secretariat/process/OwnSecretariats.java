package org.tripartita.secretariat.process;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import org.tripartita.identity.Sector;
import org.tripartita.secretariat.Secretariat;
import org.tripartita.secretariat.Secretariats;
import org.tripartita.workflow.Option;
import org.tripartita.workflow.Starter;

/** The STLs in which somebody speaks for a sector, and for which. */
@Component
class OwnSecretariats {

	private final Secretariats secretariats;

	OwnSecretariats(Secretariats secretariats) {
		this.secretariats = secretariats;
	}

	/** An STL that stands and the sector for which the person speaks in it. */
	record Own(Secretariat secretariat, Sector sector) {
	}

	List<Own> of(Starter starter) {
		return Stream.of(Sector.values())
			.flatMap(sector -> secretariats.installedIn(upper(starter.territoriesAs(sector.role())))
				.stream()
				.map(one -> new Own(one, sector)))
			.toList();
	}

	/** The STLs as choices of a form, by their territory. */
	static List<Option> options(List<Own> own) {
		return own.stream().map(one -> new Option(one.secretariat().name(), one.secretariat().territoryCode())).distinct().toList();
	}

	private static List<String> upper(List<String> territories) {
		return territories.stream().map(code -> code.toUpperCase(Locale.ROOT)).toList();
	}

}
