package org.tripartita.webapp;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/** What our style sheets hide in Camunda's applications is there to be hidden: another version would show it again. */
class ClosedActsTest {

	private static final Pattern ACT = Pattern.compile("\\[(ng-click|href)=\"([^\"]+)\"]");

	private static final String RESOURCES = "META-INF/resources/";

	@ParameterizedTest
	@ValueSource(strings = { "cockpit", "admin" })
	void every_act_that_is_hidden_stands_in_the_shipped_scripts(final String application) throws IOException {
		final String scripts = text("webjars/camunda/app/%1$s/camunda-%1$s-bootstrap.js".formatted(application))
				+ text("plugin/%s/app/plugin.js".formatted(application));
		final List<MatchResult> hidden = ACT.matcher(text("webjars/camunda/app/%s/styles/user-styles.css".formatted(application)))
				.results().toList();

		assertThat(hidden).hasSizeGreaterThan(10)
				.allSatisfy(act -> assertThat(scripts).contains(act.group(1) + "=\"" + act.group(2) + "\""));
	}

	private static String text(final String path) throws IOException {
		try (InputStream file = new ClassPathResource(RESOURCES + path).getInputStream()) {
			return new String(file.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
