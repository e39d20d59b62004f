package org.tripartita.record;

/** What became of the wish to withdraw a document. */
public sealed interface WithdrawalResult {

	/** The bytes are erased; the rest stays to be seen. */
	record Withdrawn(Document.Withdrawal withdrawal) implements WithdrawalResult {
	}

	/**
	 * Nothing was changed.
	 *
	 * @param reasonKey message key of the reason
	 */
	record Refused(String reasonKey) implements WithdrawalResult {
	}

}
