package org.tripartita.secretariat;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.tripartita.identity.SubSector;

/**
 * The place itself, whoever holds it; a titular and those who stand in for it share one.
 *
 * @param id the same from holder to holder
 * @param kind what kind of body sits there within its sector [S3:339-347]; null where nobody said
 * @param scope the part of the territory that it speaks for, as the regions of Coahuila [S3:339]; null for all of it
 */
public record Place(UUID id, @Nullable SubSector kind, @Nullable String scope) {

	/** A place of which nothing is said but that it is there. */
	static Place plain(UUID id) {
		return new Place(id, null, null);
	}

}
