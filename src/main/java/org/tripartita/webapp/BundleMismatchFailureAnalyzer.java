package org.tripartita.webapp;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in one sentence why the application does not start with another version of Camunda's scripts. */
final class BundleMismatchFailureAnalyzer extends AbstractFailureAnalyzer<BundleMismatchException> {

	@Override
	protected FailureAnalysis analyze(final Throwable rootFailure, final BundleMismatchException cause) {
		return new FailureAnalysis("Camunda's web applications cannot be served: " + cause.getMessage(),
				"Use the Camunda version that the mends were written for, or correct src/main/resources/"
						+ BundleMends.FILE + " for the new one and run TasklistBrowserIT.",
				cause);
	}

}
