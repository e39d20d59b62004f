package org.tripartita.opencall;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Where to write to somebody who applied on the public page.
 *
 * @param key the secret half of the link to the own application
 * @param email RESTRICTED
 * @param correction what is to be corrected, null where nothing is
 * @param correctionDay the last day for it, null where nothing is
 */
public record Applicant(String folio, UUID key, String email, String callTitle, @Nullable String correction,
		@Nullable LocalDate correctionDay) {

	/** The path of the page on which the application is followed. */
	public String path() {
		return "/recibos/%s/%s".formatted(folio, key);
	}

}
