package org.tripartita.installation.start;

import java.sql.SQLException;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.tripartita.installation.InstallationFailure;
import org.tripartita.installation.InstallationFailure.Reason;

import static org.tripartita.installation.InstallationFailure.Reason.DATABASE_CREDENTIALS_REFUSED;
import static org.tripartita.installation.InstallationFailure.Reason.DATABASE_MISSING;
import static org.tripartita.installation.InstallationFailure.Reason.DATABASE_UNREACHABLE;

/** Reports an external database that does not answer or does not let the application in. */
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class DatabaseRefusalAnalyzer extends AbstractFailureAnalyzer<SQLException> {

	private final Environment environment;

	DatabaseRefusalAnalyzer(Environment environment) {
		this.environment = environment;
	}

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable rootFailure, SQLException cause) {
		Reason reason = reason(String.valueOf(cause.getSQLState()));
		return reason == null ? null : InstallationFailureAnalyzer.report(
				new InstallationFailure(reason, cause, address()), rootFailure);
	}

	private static @Nullable Reason reason(String state) {
		return switch (state.substring(0, 2)) {
			case "08" -> DATABASE_UNREACHABLE;
			case "28" -> DATABASE_CREDENTIALS_REFUSED;
			case "3D" -> DATABASE_MISSING;
			default -> null;
		};
	}

	/** The address without its parameters, which may hold a password. */
	private String address() {
		return environment.getProperty("spring.datasource.url", "").replaceFirst("\\?.*", "").replaceFirst("//.*@", "//");
	}

}
