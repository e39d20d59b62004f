package org.tripartita.installation.start;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;
import org.springframework.util.StringUtils;

/**
 * The last words of a start that failed for a known reason: what is wrong and what to do, without a trace. Stands
 * in for Spring Boot's English report, whose logger is switched off.
 */
class FailureReport implements FailureAnalysisReporter {

	private static final Logger LOG = LoggerFactory.getLogger(FailureReport.class);

	@Override
	public void report(FailureAnalysis analysis) {
		LOG.debug("The start failed", analysis.getCause());
		if (StringUtils.hasText(analysis.getAction())) {
			LOG.error("{} {}", analysis.getDescription(), analysis.getAction());
		}
		else {
			LOG.error("{}", analysis.getDescription());
		}
	}

}
