package org.tripartita.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says at the end of a test run which flows of the models no test took; also in {@code target/flow-coverage.txt}. The
 * JVMs of one build, named by the property {@code test.build}, write there together.
 */
public class FlowCoverageReport implements TestExecutionListener {

	private static final Logger LOG = LoggerFactory.getLogger(FlowCoverageReport.class);

	private static final Path FILE = Path.of("target", "flow-coverage.txt");

	private static final String HEADING = "%d of %d flows were not taken in build " + System.getProperty("test.build");

	@Override
	public void testPlanExecutionFinished(TestPlan plan) {
		if (FlowCoverage.drawn() == 0) {
			return;
		}
		try (var file = FileChannel.open(FILE, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
			file.lock();
			var text = text(untaken(Files.readAllLines(FILE)));
			LOG.info("Flow coverage: {}", text);
			file.truncate(0);
			file.write(StandardCharsets.UTF_8.encode(text));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Map<String, Set<String>> untaken(List<String> others) {
		var untaken = FlowCoverage.untaken();
		if (!others.isEmpty() && others.get(0).endsWith(String.valueOf(System.getProperty("test.build")))) {
			untaken.keySet().retainAll(others.stream().map(line -> line.split(": ")[0]).toList());
			others.stream()
				.map(line -> line.split(": "))
				.filter(line -> untaken.containsKey(line[0]))
				.forEach(line -> untaken.get(line[0]).retainAll(List.of(line[1].split(", "))));
			untaken.values().removeIf(Set::isEmpty);
		}
		return untaken;
	}

	private static String text(Map<String, Set<String>> untaken) {
		var text = new StringBuilder(HEADING.formatted(untaken.values().stream().mapToInt(Set::size).sum(), FlowCoverage.drawn()))
			.append('\n');
		untaken.forEach((model, flows) -> text.append(model).append(": ").append(String.join(", ", flows)).append('\n'));
		return text.toString();
	}

}
