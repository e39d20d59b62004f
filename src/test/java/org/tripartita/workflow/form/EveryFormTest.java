package org.tripartita.workflow.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.tripartita.workflow.form.AnswerCheck.Rejection;
import org.tripartita.workflow.form.FormField.Kind;

/** What every text field of every form does with what people should not write. */
class EveryFormTest {

	private static final ObjectMapper JSON = new ObjectMapper();

	private static final Pattern TEMPLATE = Pattern.compile("\\{\\{(.*?)}}");

	private static final Path FORMS = Path.of("forms");

	private static final List<String> WRITTEN = List.of("<script>alert(1)</script><b>negritas</b>", "${execution.id} #{7*7} {{x}} [[${1}]]",
			"'; drop table declaration; --", "=HYPERLINK(\"http://evil.example\")");

	static Stream<Arguments> textFields() throws IOException {
		try (var files = Files.list(FORMS)) {
			return files.sorted().toList().stream().map(EveryFormTest::form).flatMap(form -> fields(form.fields())
				.filter(field -> field.kind() == Kind.TEXT && field.editable())
				.map(field -> Arguments.of(form.id() + ": " + field.key(), field)));
		}
	}

	private static Stream<FormField> fields(List<FormField> fields) {
		return fields.stream().flatMap(field -> Stream.concat(Stream.of(field), fields(field.rows())));
	}

	private static FormSchema form(Path file) {
		try {
			return FormSchema.read(Files.newInputStream(file));
		}
		catch (IOException unreadable) {
			throw new AssertionError(unreadable);
		}
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("textFields")
	void markup_and_expressions_stay_what_was_written_or_are_refused(String name, FormField field) {
		for (var written : WRITTEN) {
			try {
				assertThat(FieldCheck.value(field, written, null)).isEqualTo(written);
			}
			catch (Rejection refused) {
				assertThat(refused.getMessage()).isIn("form.pattern", "form.pattern-said", "form.too-short", "form.too-long");
			}
		}
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("textFields")
	void a_text_states_its_limit_and_keeps_to_it(String name, FormField field) {
		assertThat(field.limits().maxLength()).as("the longest text").isNotNull().isLessThanOrEqualTo(8000);
		assertThatExceptionOfType(Rejection.class).isThrownBy(() -> FieldCheck.value(field, "a".repeat(field.limits().maxLength() + 1), null))
			.withMessage("form.too-long");
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("textFields")
	void a_text_takes_nothing_but_a_text_that_can_be_kept(String name, FormField field) {
		for (var other : List.of(7, true, List.of("a"))) {
			assertThatExceptionOfType(Rejection.class).isThrownBy(() -> FieldCheck.value(field, other, null)).withMessage("form.wrong-type");
		}
		var unkept = "a\u0000".repeat(Math.max(1, field.limits().minLength() == null ? 1 : field.limits().minLength()));
		assertThatExceptionOfType(Rejection.class).isThrownBy(() -> FieldCheck.value(field, unkept, null))
			.satisfies(refused -> assertThat(refused.getMessage()).isIn("form.control-characters", "form.pattern", "form.pattern-said", "form.too-long"));
	}

	static Stream<Path> forms() throws IOException {
		try (var files = Files.list(FORMS)) {
			return files.sorted().toList().stream();
		}
	}

	/** What {@link FormSchema#shown} takes for a key is one; and what a text shows is written by nobody in the same form. */
	@ParameterizedTest(name = "{0}")
	@MethodSource("forms")
	void a_text_shows_values_by_their_keys_alone_and_no_text_that_is_being_written(Path file) throws IOException {
		var form = form(file);
		var shown = new HashSet<String>();
		for (var text : JSON.readTree(file.toFile()).findParents("text")) {
			assertThat(text.path("text").asText()).doesNotStartWith("=");
			TEMPLATE.matcher(text.path("text").asText()).results().map(found -> found.group(1)).forEach(shown::add);
		}
		assertThat(shown).allMatch(key -> key.matches("\\w+"));
		assertThat(form.fields().stream().filter(field -> shown.contains(field.key()))).allMatch(field -> field.kind() == Kind.CHOICE);
		assertThat(form.shown()).containsExactlyInAnyOrderElementsOf(shown.stream().filter(key -> !form.declares(key)).toList());
	}

}
