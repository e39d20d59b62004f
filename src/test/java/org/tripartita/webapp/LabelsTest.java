package org.tripartita.webapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

class LabelsTest {

	private static final Set<String> SAME_IN_BOTH_LANGUAGES = Set.of("", "<", "<=", ">", ">=", "CSV", "Cockpit",
			"Color", "Error", "General", "ID", "ID*", "JSON", "Total", "Variable", "Variables", "Variables:", "s");

	private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*\\w*\\s*}}|%[sd]|\\{}");

	@ParameterizedTest
	@ValueSource(strings = { "tasklist", "cockpit", "admin", "welcome" })
	void every_label_of_the_application_is_in_spanish(final String application) throws IOException {
		final Map<String, String> english = labels(application, "en");
		final Map<String, String> spanish = labels(application, "es");

		assertThat(spanish.keySet()).containsAll(english.keySet());
		assertThat(english).allSatisfy((label, text) -> {
			if (!SAME_IN_BOTH_LANGUAGES.contains(text)) {
				assertThat(spanish.get(label)).as(label).isNotBlank().isNotEqualTo(text);
			}
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "tasklist", "cockpit", "admin", "welcome" })
	void a_label_keeps_the_places_where_values_are_put(final String application) throws IOException {
		final Map<String, String> spanish = labels(application, "es");

		assertThat(labels(application, "en")).allSatisfy(
				(label, text) -> assertThat(places(spanish.get(label))).as(label).isEqualTo(places(text)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "tasklist", "cockpit", "admin", "welcome" })
	void a_label_beyond_the_english_ones_is_a_text_that_the_application_shows(final String application)
			throws IOException {
		final String script = text("app/%1$s/camunda-%1$s-bootstrap.js".formatted(application));
		final Set<String> more = new TreeSet<>(labels(application, "es").keySet());
		more.removeAll(labels(application, "en").keySet());

		assertThat(more).allSatisfy(label -> assertThat(script).containsAnyOf("\"" + label + "\"", "'" + label));
	}

	@ParameterizedTest
	@ValueSource(strings = { "tasklist", "cockpit", "admin" })
	void dates_are_written_in_spanish(final String application) throws IOException {
		final JsonNode english = file(application, "en").get("dateLocales");
		final JsonNode spanish = file(application, "es").get("dateLocales");

		assertThat(spanish.fieldNames()).toIterable().containsExactlyInAnyOrderElementsOf(english::fieldNames);
		assertThat(spanish.get("months").get(0).asText()).isEqualTo("enero");
		assertThat(spanish.get("weekdays").get(3).asText()).isEqualTo("miércoles");
		assertThat(spanish.get("relativeTime").get("past").asText()).isEqualTo("hace %s");
	}

	private static List<String> places(final String text) {
		return PLACEHOLDER.matcher(text).results().map(MatchResult::group).map(place -> place.replace(" ", "")).sorted()
				.toList();
	}

	private static Map<String, String> labels(final String application, final String language) throws IOException {
		final Map<String, String> labels = new TreeMap<>();
		file(application, language).get("labels").fields()
				.forEachRemaining(label -> labels.put(label.getKey(), label.getValue().asText()));
		return labels;
	}

	private static JsonNode file(final String application, final String language) throws IOException {
		return new ObjectMapper().readTree(text("app/" + application + "/locales/" + language + ".json"));
	}

	private static String text(final String path) throws IOException {
		try (InputStream file = new ClassPathResource("META-INF/resources/webjars/camunda/" + path).getInputStream()) {
			return new String(file.readAllBytes(), StandardCharsets.UTF_8).replace("\uFEFF", "");
		}
	}

}
