package org.tripartita.webapp;

/**
 * Camunda's file is not the one that the mends were written for: served as it is, forms would lose dates or could
 * not be sent. The application does not start.
 */
final class BundleMismatchException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	BundleMismatchException(final BundleMend mend, final int found) {
		super("%s holds the text of the mend in line %d of %s %d times instead of %d: %s".formatted(mend.bundle(),
				mend.line(), BundleMends.FILE, found, mend.count(), mend.from()));
	}

}
