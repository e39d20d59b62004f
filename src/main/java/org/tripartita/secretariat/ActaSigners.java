package org.tripartita.secretariat;

import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.tripartita.record.ActaDraft;
import org.tripartita.signing.SignatureProof;
import org.tripartita.signing.SignatureProofs;
import org.tripartita.workflow.Texts;

/**
 * Puts into an acta who signed it and how. A seat signs where its own organisation did, on a screen or on the paper that was
 * captured; whoever has no seat signs for the sector under the own mandate, and never appears as another's (G-04 [S3:198]).
 */
@Component
class ActaSigners {

	private final SignatureProofs proofs;

	private final Wording wording;

	private final Texts texts;

	ActaSigners(SignatureProofs proofs, Wording wording, Texts texts) {
		this.proofs = proofs;
		this.wording = wording;
		this.texts = texts;
	}

	/**
	 * @param subject what was signed
	 * @param acts what the sectors did with it; those that refused are told by their proofs
	 */
	void tell(ActaDraft.Builder acta, String subject, Collection<SectorSignature> acts) {
		var seatless = proofs.of(subject)
			.stream()
			.filter(SignatureProof::forSector)
			.collect(Collectors.toMap(SignatureProof::sector, Function.identity()));
		acts.stream().filter(SectorSignature::signed).forEach(act -> acta.signature(signature(act, seatless.get(act.sector()))));
		proofs.tell(acta, subject);
	}

	private ActaDraft.Signature signature(SectorSignature act, @Nullable SignatureProof seatless) {
		return seatless == null ? wording.signature(act) : new ActaDraft.Signature(wording.sector(act.sector()),
				texts.of("secretariat.signed-for-sector"), seatless.mandate(), "", act.actedOn());
	}

}
