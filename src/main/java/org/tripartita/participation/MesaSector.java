package org.tripartita.participation;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

import org.tripartita.identity.Sector;

/** For whom somebody sits at a table: one of the three sectors, or academia, experts and people on their own account. */
public enum MesaSector {

	GOVERNMENT, OVERSIGHT_BODY, CIVIL_SOCIETY, OTHER;

	/** The sectors of the three that are not among these (E9c). */
	static List<Sector> missing(Collection<MesaSector> present) {
		var names = present.stream().map(Enum::name).toList();
		return Arrays.stream(Sector.values()).filter(sector -> !names.contains(sector.name())).toList();
	}

}
