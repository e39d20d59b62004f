package org.tripartita.installation.start;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.tripartita.installation.InstallationFailure;

import static org.tripartita.installation.InstallationFailure.Reason.PORT_TAKEN;

/** Reports that another program listens on the web server's port. */
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class PortTakenAnalyzer extends AbstractFailureAnalyzer<PortInUseException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, PortInUseException cause) {
		return InstallationFailureAnalyzer.report(
				new InstallationFailure(PORT_TAKEN, cause, cause.getPort(), "server.port"), rootFailure);
	}

}
