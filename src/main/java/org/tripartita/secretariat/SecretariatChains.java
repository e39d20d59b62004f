package org.tripartita.secretariat;

import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Component;

import org.tripartita.record.ChainName;
import org.tripartita.record.ChainNames;

/** The chain of an STL is called as the STL is. */
@Component
class SecretariatChains implements ChainNames {

	private final Secretariats secretariats;

	SecretariatChains(Secretariats secretariats) {
		this.secretariats = secretariats;
	}

	@Override
	public Optional<ChainName> of(UUID chainId) {
		return secretariats.findById(chainId).map(SecretariatChains::name);
	}

	@Override
	public Optional<ChainName> withCode(String code) {
		return secretariats.findByCode(code).map(SecretariatChains::name);
	}

	private static ChainName name(Secretariat secretariat) {
		return new ChainName(secretariat.id(), secretariat.code(), secretariat.name(), secretariat.territoryCode());
	}

}
