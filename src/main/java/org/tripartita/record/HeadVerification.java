package org.tripartita.record;

/**
 * Whether a chain still holds the end that somebody noted earlier, for example from the daily mail. It is what tells a
 * chain that was rewritten as a whole from one that was only continued.
 */
public sealed interface HeadVerification {

	/** The chain holds, and the noted end is one of its links. */
	record Contained(ChainHead now) implements HeadVerification {
	}

	/** The chain ends before the noted end: actas were taken away. */
	record Shortened(ChainHead now) implements HeadVerification {
	}

	/** Another acta stands today in the noted place: the chain was rewritten. */
	record Rewritten(String hashNow) implements HeadVerification {
	}

	/** The chain does not even hold in itself. */
	record Broken(ChainVerification.Broken breach) implements HeadVerification {
	}

	/** No acta was ever sealed on this chain. */
	record Unknown() implements HeadVerification {
	}

}
