package org.tripartita.record;

import java.util.Optional;

/** What a hash or a file is found to be. */
public sealed interface Verification {

	/** The acta, where it was found and its content is what was sealed. */
	default Optional<Acta> sealedActa() {
		return Optional.empty();
	}

	/** A sealed acta that is in force; its hash was recomputed. */
	record Genuine(Acta acta) implements Verification {

		@Override
		public Optional<Acta> sealedActa() {
			return Optional.of(acta);
		}

	}

	/**
	 * A PDF that is not the one kept here, though what was sealed is attached to it: saved anew, or changed. What its pages
	 * show proves nothing.
	 */
	record Carrying(Acta acta) implements Verification {
	}

	/**
	 * A content in the form of an acta's that was never sealed, though it bears the identifier, or the place in the chain, of a
	 * public acta: changed, or invented. That it has anything to do with that acta is its own word and no fact.
	 *
	 * @param claimed the acta that it passes itself off as
	 */
	record Claiming(Acta claimed) implements Verification {
	}

	/** A sealed acta that a later one corrects; its hash was recomputed. */
	record Superseded(Acta acta, Acta by) implements Verification {

		@Override
		public Optional<Acta> sealedActa() {
			return Optional.of(acta);
		}

	}

	/** An acta whose stored content no longer gives its hash: somebody changed it in the database. */
	record Altered(Acta acta) implements Verification {
	}

	/** A public document that is no acta: this very file is kept here. */
	record OnFile(Document document) implements Verification {
	}

	/** Nothing that is kept here, or nothing that the public may know of. */
	record Unknown() implements Verification {
	}

}
