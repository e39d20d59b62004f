package org.tripartita.opencall;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Where to write to somebody who applied or accepted an invitation; of a call held before only who applied on the public page.
 *
 * @param key the secret half of the link to the own application, null where staff entered it
 * @param email RESTRICTED
 * @param correction what is to be corrected, null where nothing is
 * @param correctionDay the last day for it, null where nothing is
 */
public record Applicant(String folio, @Nullable UUID key, String email, String callTitle, @Nullable String correction,
		@Nullable LocalDate correctionDay) {

	/** The path of the page on which the application is followed: the own one, or the receipt that anybody with the folio sees. */
	public String path() {
		return key == null ? "/recibos/" + folio : "/recibos/%s/%s".formatted(folio, key);
	}

}
