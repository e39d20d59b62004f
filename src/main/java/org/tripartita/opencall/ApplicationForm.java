package org.tripartita.opencall;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.tripartita.identity.Sector;

/**
 * What somebody hands in on the public page.
 *
 * @param requestId names the filled form: handed in twice, it counts once
 * @param sector for whom; null for a facilitator
 * @param contactEmail RESTRICTED
 * @param privacyConsent that the privacy notice was read and the data may be used for the call
 * @param noConflict the statement that there is no conflict of interest
 * @param gender of the person proposed, null where it was not said; RESTRICTED
 * @param worksForMember that a facilitator works for an institution of the three sectors (R3.3)
 */
public record ApplicationForm(UUID requestId, @Nullable Sector sector, String organisation, String position,
		String motivation, String contactEmail, boolean privacyConsent, boolean noConflict, @Nullable Gender gender, boolean worksForMember) {

	/** An application that says neither the gender of the person proposed nor that it works for a member institution. */
	public ApplicationForm(UUID requestId, @Nullable Sector sector, String organisation, String position, String motivation,
			String contactEmail, boolean privacyConsent, boolean noConflict) {
		this(requestId, sector, organisation, position, motivation, contactEmail, privacyConsent, noConflict, null, false);
	}

}
