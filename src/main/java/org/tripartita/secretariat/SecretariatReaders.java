package org.tripartita.secretariat;

import org.springframework.stereotype.Component;

import org.tripartita.identity.Sector;
import org.tripartita.record.Document;
import org.tripartita.record.DocumentReaders;
import org.tripartita.record.Visibility;
import org.tripartita.workflow.Authority;
import org.tripartita.workflow.RoleGroups;

/** What an STL keeps among its members, such as copies of what was signed on paper, its three sectors read and nobody else. */
@Component
class SecretariatReaders implements DocumentReaders {

	private final Secretariats secretariats;

	private final Authority authority;

	SecretariatReaders(Secretariats secretariats, Authority authority) {
		this.secretariats = secretariats;
		this.authority = authority;
	}

	@Override
	public boolean mayRead(Document document, String username) {
		var secretariat = document.filing().secretariatId();
		return document.filing().visibility() == Visibility.MEMBERS && secretariat != null
				&& secretariats.findById(secretariat).filter(stl -> isOfASector(username, stl.territoryCode())).isPresent();
	}

	private boolean isOfASector(String username, String territory) {
		var groups = authority.rolesOf(username);
		return Sector.roles().stream().map(role -> RoleGroups.of(role, territory)).anyMatch(groups::contains);
	}

}
