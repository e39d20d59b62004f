package org.tripartita.webapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.core.io.DefaultResourceLoader;

class BundleMendsTest {

	private static final String WEB_ROOT = "classpath:/META-INF/resources/webjars/camunda/";

	@Test
	void every_mend_of_the_product_fits_the_scripts_of_this_camunda() throws IOException {
		final List<BundleMend> mends = BundleMends.ofProduct();
		final MendedBundles bundles = new MendedBundles(new DefaultResourceLoader(), WEB_ROOT, mends);

		assertThat(MendedBundles.paths(mends)).contains("lib/deps.js", "app/tasklist/camunda-tasklist-bootstrap.js");
		assertThat(bundles.at("lib/deps.js").getContentAsByteArray()).asString().contains("\"Falta este dato.\"", "miércoles")
				.doesNotContain("Field is required.");
		assertThat(bundles.plugin("cockpit").getContentAsByteArray()).asString().contains("Definición de trabajo suspendida")
				.doesNotContain("Toggle this section");
		assertThat(bundles.plugin("welcome")).isNull();
	}

	@Test
	void a_text_found_another_number_of_times_is_refused_with_file_line_and_counts() {
		final List<BundleMend> mends = BundleMends.parse("""
				@ lib/runtime.js
				# why
				2 x
				- no such text
				+ ningún texto
				""");

		assertThatThrownBy(() -> new MendedBundles(new DefaultResourceLoader(), WEB_ROOT, mends))
				.isInstanceOf(BundleMismatchException.class)
				.hasMessage("lib/runtime.js holds the text of the mend in line 5 of webapp/bundle-mends.txt"
						+ " 0 times instead of 2: no such text");
	}

	@Test
	void a_script_that_does_not_fit_is_explained_at_the_failed_start() {
		final BundleMend mend = new BundleMend("lib/deps.js", "a", "b", 1, 7);

		assertThat(new BundleMismatchFailureAnalyzer().analyze(new BundleMismatchException(mend, 3)).getDescription())
				.startsWith("Camunda's web applications cannot be served: lib/deps.js").contains("3 times instead of 1");
	}

	@Test
	void all_occurrences_are_mended_when_there_are_as_many_as_expected() {
		assertThat(new BundleMend("x", "uno", "dos", 2, 1).applyTo("uno, uno")).isEqualTo("dos, dos");
		assertThat(new BundleMend("x", "día", "año", 1, 1).applyTo(latin("un día más"))).isEqualTo(latin("un año más"));
	}

	@Test
	void a_line_outside_the_format_is_named() {
		assertThatIllegalArgumentException().isThrownBy(() -> BundleMends.parse("@ x\n- a\n- b\n"))
				.withMessageContaining("Line 3");
		assertThatIllegalArgumentException().isThrownBy(() -> BundleMends.parse("- a\n+ b\n"))
				.withMessageContaining("Line 2");
	}

	/** A text's bytes, each as one character. */
	private static String latin(String text) {
		return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
	}

}
