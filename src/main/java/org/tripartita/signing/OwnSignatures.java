package org.tripartita.signing;

import java.util.List;

import org.springframework.stereotype.Component;

import org.tripartita.identity.KeptElsewhere;

/** What somebody signed or refused to sign, for the file with their data. */
@Component
class OwnSignatures implements KeptElsewhere {

	private final SignatureProofs proofs;

	OwnSignatures(SignatureProofs proofs) {
		this.proofs = proofs;
	}

	@Override
	public String kind() {
		return "signatures";
	}

	@Override
	public List<String> of(String username) {
		return proofs.by(username).stream().map(proofs::words).toList();
	}

}
