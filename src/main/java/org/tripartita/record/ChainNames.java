package org.tripartita.record;

import java.util.Optional;
import java.util.UUID;

/**
 * How the chains of actas are called. The modules that own secretariats and exercises implement it as beans, each for
 * its own chains; a chain that nobody names is called by its identifier.
 */
public interface ChainNames {

	/** The name of a chain of this module. */
	Optional<ChainName> of(UUID chainId);

	/** The chain of this module with this code. */
	Optional<ChainName> withCode(String code);

}
