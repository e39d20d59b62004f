package org.tripartita.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

/** The class that README shows to whoever adds a task is one that the product runs, from its first line to its last. */
class ReadmeTest {

	private static final Path SHOWN = Path.of("src/main/java/org/tripartita/exercise/process/ExplainDelayTask.java");

	@Test
	void the_class_that_is_shown_is_the_one_that_runs() throws IOException {
		var readme = Files.readString(Path.of("README.md"));
		var shown = readme.split("```java\n", 2)[1].split("```", 2)[0];

		assertThat(lines(shown)).isEqualTo(lines(Files.readString(SHOWN)));
	}

	/** Without the indentation, which is of spaces here and of tabs there. */
	private static List<String> lines(String code) {
		return code.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
	}

}
