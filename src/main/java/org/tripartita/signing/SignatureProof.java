package org.tripartita.signing;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.tripartita.identity.Sector;
import org.tripartita.workflow.SigningAct.Proof;

/**
 * What is kept of an act of signing, whether the sector signed or refused.
 *
 * @param sector for which it was done
 * @param textSha256 SHA-256 of exactly what was shown
 * @param proof how it is known who did it
 * @param mandate role, territory, organisation and document of the mandate under which it was done, in words
 * @param at when
 * @param documentSha256 SHA-256 of the copy of a signature on paper, null for any other
 * @param forSector whether who signed has no seat there and signed for the sector under the own mandate
 * @param refusal what was not signed and why, as anybody may read it; null where the sector signed
 */
public record SignatureProof(Sector sector, String textSha256, Proof proof, String mandate, Instant at,
		@Nullable String documentSha256, boolean forSector, @Nullable String refusal) {

	/** Whether the sector refused to sign. */
	boolean refuses() {
		return refusal != null;
	}

}
