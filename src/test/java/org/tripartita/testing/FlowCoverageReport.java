package org.tripartita.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says at the end of a test run which flows of the models no test took; also in {@code target/flow-coverage.txt}. */
public class FlowCoverageReport implements TestExecutionListener {

	private static final Logger LOG = LoggerFactory.getLogger(FlowCoverageReport.class);

	private static final Path FILE = Path.of("target", "flow-coverage.txt");

	@Override
	public void testPlanExecutionFinished(TestPlan plan) {
		if (FlowCoverage.drawn() == 0) {
			return;
		}
		var untaken = FlowCoverage.untaken();
		var text = new StringBuilder("%d of %d flows were not taken%n"
			.formatted(untaken.values().stream().mapToInt(Set::size).sum(), FlowCoverage.drawn()));
		untaken.forEach((model, flows) -> text.append(model).append(": ").append(String.join(", ", flows)).append('\n'));
		LOG.info("Flow coverage: {}", text);
		try {
			Files.writeString(FILE, text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
