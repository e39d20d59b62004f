package org.tripartita.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;

import org.junit.jupiter.api.Test;

/**
 * The pages under docs/processes say what the models say. Write them anew with
 * {@code mvn test -Dtest=ProcessPagesTest -Ddocs.write=true}.
 */
class ProcessPagesTest {

	@Test
	void no_page_is_older_than_its_model() throws IOException {
		var pages = ProcessPages.all();
		if (Boolean.getBoolean("docs.write")) {
			for (var page : pages.entrySet()) {
				Files.writeString(ProcessPages.FOLDER.resolve(page.getKey()), page.getValue());
			}
		}
		for (var page : pages.entrySet()) {
			assertThat(ProcessPages.FOLDER.resolve(page.getKey())).as("mvn test -Dtest=ProcessPagesTest -Ddocs.write=true")
				.hasContent(page.getValue());
		}
	}

}
