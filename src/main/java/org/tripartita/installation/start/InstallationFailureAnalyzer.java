package org.tripartita.installation.start;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.tripartita.installation.InstallationFailure;

/** Reports what the installation itself found wrong. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class InstallationFailureAnalyzer extends AbstractFailureAnalyzer<InstallationFailure> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, InstallationFailure cause) {
		return report(cause, rootFailure);
	}

	static FailureAnalysis report(InstallationFailure failure, Throwable rootFailure) {
		return new FailureAnalysis(failure.getMessage(), failure.action(), rootFailure);
	}

}
