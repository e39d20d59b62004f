package org.tripartita.installation.start;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.task.TaskRejectedException;
import org.tripartita.installation.InstallationFailure;

import static org.tripartita.installation.InstallationFailure.Reason.STOPPED;

/**
 * Reports a start that somebody ended while it ran: what works at its hours no longer takes work when the parts that
 * come last ask for it.
 */
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class StoppedStartAnalyzer extends AbstractFailureAnalyzer<TaskRejectedException> {

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable rootFailure, TaskRejectedException cause) {
		return String.valueOf(cause.getMessage()).contains("in shutdown state")
				? InstallationFailureAnalyzer.report(new InstallationFailure(STOPPED, cause), rootFailure) : null;
	}

}
