package org.tripartita.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** Each model has a picture that was drawn from it as it is. */
class ProcessPicturesTest {

	private static final String DRAW = "Draw the pictures again and commit them: mvn test-compile exec:java@draw-process-pictures";

	private static final Path MODELS = Path.of("processes");

	private static final Path PICTURES = Path.of("src", "main", "resources", "process-pictures");

	@Test
	void each_picture_shows_its_model_as_it_is() throws Exception {
		var stale = new ArrayList<String>();
		for (var model : files(MODELS, ".bpmn")) {
			var picture = PICTURES.resolve(model.replace(".bpmn", ".svg"));
			var hash = HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(MODELS.resolve(model))));
			if (!Files.exists(picture) || !Files.readString(picture).contains("data-model-sha256=\"" + hash + "\"")) {
				stale.add(model);
			}
		}
		assertThat(stale).as(DRAW).isEmpty();
	}

	@Test
	void there_is_no_picture_without_a_model() throws IOException {
		assertThat(files(PICTURES, ".svg")).as("Delete the picture of the model that is gone")
			.allMatch(picture -> Files.exists(MODELS.resolve(picture.replace(".svg", ".bpmn"))));
	}

	@Test
	void a_picture_holds_nothing_that_runs_and_no_style_of_its_own() throws IOException {
		for (var picture : files(PICTURES, ".svg")) {
			assertThat(Files.readString(PICTURES.resolve(picture))).as(picture)
				.startsWith("<svg ")
				.contains("<title>", "data-element-id=")
				.doesNotContain("<script", "<style", " style=", "javascript:", "href=", " on");
		}
	}

	@Test
	void the_map_marks_each_step_as_it_stands_and_knows_all_13() {
		var steps = Stream.of("DONE", "NOW", "SKIPPED")
			.map(standing -> new StepView(List.of("DONE", "NOW", "SKIPPED").indexOf(standing) + 1, "Paso", standing, null, null, false,
					List.of()))
			.toList();
		var picture = String.valueOf(new ProcessPictures().of("local-strategy", steps));

		assertThat(picture).contains("data-step=\"1\" class=\"step-done\"", "data-step=\"2\" class=\"step-now\"",
				"data-step=\"3\" class=\"step-skipped\"");
		for (int number = 1; number <= 13; number++) {
			assertThat(picture).contains(" data-step=\"" + number + "\"");
		}
	}

	@Test
	void a_map_without_a_picture_is_no_failure() {
		assertThat(new ProcessPictures().of("no-such-map", List.of())).isNull();
	}

	private static List<String> files(Path folder, String ending) throws IOException {
		try (var files = Files.list(folder)) {
			return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(ending)).sorted().toList();
		}
	}

}
