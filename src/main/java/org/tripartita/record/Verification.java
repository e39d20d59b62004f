package org.tripartita.record;

/** What a hash or a file is found to be. */
public sealed interface Verification {

	/** A sealed acta that is in force; its hash was recomputed. */
	record Genuine(Acta acta) implements Verification {
	}

	/** A sealed acta that a later one corrects; its hash was recomputed. */
	record Superseded(Acta acta, Acta by) implements Verification {
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
