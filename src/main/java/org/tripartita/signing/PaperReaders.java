package org.tripartita.signing;

import org.springframework.stereotype.Component;

import org.tripartita.identity.Sector;
import org.tripartita.record.Document;
import org.tripartita.record.DocumentReaders;
import org.tripartita.record.Visibility;
import org.tripartita.workflow.Authority;
import org.tripartita.workflow.RoleGroups;

/** The copy of a signature on paper is for the three sectors of the territory where it was asked for, and for nobody else. */
@Component
class PaperReaders implements DocumentReaders {

	private final SignatureProofs proofs;

	private final Authority authority;

	PaperReaders(SignatureProofs proofs, Authority authority) {
		this.proofs = proofs;
		this.authority = authority;
	}

	@Override
	public boolean mayRead(Document document, String username) {
		return document.filing().visibility() == Visibility.MEMBERS
				&& proofs.territoryOfPaper(document.id()).filter(territory -> isOfASector(username, territory)).isPresent();
	}

	private boolean isOfASector(String username, String territory) {
		var groups = authority.rolesOf(username);
		return Sector.roles().stream().map(role -> RoleGroups.of(role, territory)).anyMatch(groups::contains);
	}

}
