package org.tripartita.identity;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What kind of body an organisation is within its sector (domain 7.4 [S3:339-347]). */
public enum SubSector {

	EXECUTIVE, LEGISLATIVE, JUDICIAL, MUNICIPAL, AUTONOMOUS, CSO, COLLECTIVE, ACADEMIA, BUSINESS;

	private static final Set<SubSector> PUBLIC = EnumSet.of(EXECUTIVE, LEGISLATIVE, JUDICIAL, MUNICIPAL, AUTONOMOUS, ACADEMIA);

	private static final Set<SubSector> SOCIETY = EnumSet.of(CSO, COLLECTIVE, ACADEMIA, BUSINESS);

	/**
	 * Whether a sector has such bodies. A university sits on either bench; a guarantor may be agreed on among universities
	 * and organisations where the law left none (G-29).
	 */
	public boolean fits(Sector sector) {
		return switch (sector) {
			case GOVERNMENT -> PUBLIC.contains(this);
			case CIVIL_SOCIETY -> SOCIETY.contains(this);
			case OVERSIGHT_BODY -> PUBLIC.contains(this) || this == CSO;
		};
	}

	/** Those of a sector. */
	public static List<SubSector> of(Sector sector) {
		return Arrays.stream(values()).filter(kind -> kind.fits(sector)).toList();
	}

}
