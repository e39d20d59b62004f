package org.tripartita.record.web;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.tripartita.record.Acta;
import org.tripartita.record.ActaDraft;
import org.tripartita.record.Document;
import org.tripartita.record.Verification;

/**
 * What the page tells of a hash.
 *
 * @param state GENUINE, SUPERSEDED, ALTERED, ON_FILE, CLAIMED or UNKNOWN: message key {@code record.verify.<state>}
 * @param hash the hash that was asked for
 * @param found the acta, whoever may read it; none if the hash is of no acta
 * @param acta the acta, if it was found and anyone may read it
 * @param by the acta that corrects it, if anyone may read that one
 * @param corrects the acta that it corrects, if anyone may read that one
 * @param signatures who signed it, if anyone may read it
 * @param refusals who did not sign it and why, if anyone may read it and its content tells
 * @param document the public document, if the hash is of one that is no acta
 */
record VerificationView(String state, String hash, @Nullable Acta found, @Nullable Acta acta, @Nullable Acta by,
		@Nullable Acta corrects, List<ActaDraft.Signature> signatures, List<ActaDraft.Refusal> refusals,
		@Nullable Document document) {

	static VerificationView of(Verification verification, String hash) {
		if (verification instanceof Verification.Genuine genuine) {
			return of("GENUINE", hash, genuine.acta(), null);
		}
		if (verification instanceof Verification.Superseded superseded) {
			return of("SUPERSEDED", hash, superseded.acta(), superseded.by());
		}
		if (verification instanceof Verification.Altered altered) {
			return of("ALTERED", hash, altered.acta(), null);
		}
		if (verification instanceof Verification.OnFile onFile) {
			return new VerificationView("ON_FILE", hash, null, null, null, null, List.of(), List.of(), onFile.document());
		}
		return of("UNKNOWN", hash, null, null);
	}

	/** Of a file that passes itself off as an acta nothing is told but its own hash. */
	static VerificationView claimed(String hash) {
		return of("CLAIMED", hash, null, null);
	}

	/** The same with what its content tells; only of an acta whose content is what was sealed. */
	VerificationView telling(@Nullable Acta corrected, ActaDraft sealed) {
		return new VerificationView(state, hash, found, acta, by, shown(corrected), sealed.signatures(), sealed.refusals(), document);
	}

	private static VerificationView of(String state, String hash, @Nullable Acta acta, @Nullable Acta by) {
		return new VerificationView(state, hash, acta, shown(acta), shown(by), null, List.of(), List.of(), null);
	}

	private static @Nullable Acta shown(@Nullable Acta acta) {
		return acta != null && acta.isPublic() ? acta : null;
	}

}
