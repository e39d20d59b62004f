package org.tripartita.record;

import java.util.UUID;

/** What the recomputation of a whole chain found. */
public sealed interface ChainVerification {

	/** Every acta is as it was sealed, and none is missing. */
	record Intact(ChainHead head) implements ChainVerification {
	}

	/**
	 * The chain does not hold.
	 *
	 * @param sequence place of the first acta that does not fit
	 */
	record Broken(UUID chainId, long sequence, Flaw flaw) implements ChainVerification {
	}

	/** No acta was ever sealed on this chain. */
	record Unknown() implements ChainVerification {
	}

	/** What does not fit. */
	enum Flaw {

		/** An acta is missing, or one is there twice. */
		GAP,
		/** It does not name the hash of the acta before it. */
		PREVIOUS_HASH,
		/** Its content does not give its hash. */
		HASH,
		/** What is shown of it differs from what was sealed. */
		FACTS,
		/** Its PDF is not the one that was printed. */
		PDF,
		/** The chain ends before or after its head. */
		HEAD

	}

}
