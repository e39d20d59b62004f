package org.tripartita.record;

/** What became of the wish to correct a sealed acta. */
public sealed interface ActaCorrection {

	/** A new acta was sealed; the earlier one stays and is marked as superseded. */
	record Corrected(Acta acta) implements ActaCorrection {
	}

	/**
	 * Nothing was sealed.
	 *
	 * @param reasonKey message key of the reason
	 */
	record Refused(String reasonKey) implements ActaCorrection {
	}

}
