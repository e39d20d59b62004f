package org.tripartita.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Modules write their own message files, and all of them are read as one. */
class MessagesContractTest {

	private static final Path MESSAGES = Path.of("src/main/resources/messages");

	@Test
	void a_key_stands_in_one_file_once_or_one_module_would_speak_for_another() throws IOException {
		var places = new TreeMap<String, List<String>>();
		try (var files = Files.list(MESSAGES)) {
			for (var file : files.toList()) {
				for (var line : Files.readAllLines(file)) {
					if (line.matches("[\\w.-]+=.*")) {
						places.merge(line.substring(0, line.indexOf('=')), List.of(file.getFileName().toString()),
								(some, more) -> Stream.concat(some.stream(), more.stream()).toList());
					}
				}
			}
		}

		assertThat(places).hasSizeGreaterThan(500);
		assertThat(places.entrySet()).filteredOn(entry -> entry.getValue().size() > 1).extracting(Map.Entry::getKey).isEmpty();
	}

}
