package org.tripartita.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.tripartita.exercise.Exercise;
import org.tripartita.identity.Sector;
import org.tripartita.record.ActaRegister;
import org.tripartita.record.Visibility;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.TestClock;
import org.tripartita.testing.Visitor;
import org.tripartita.testing.Walk;
import org.tripartita.workflow.Processes;

/** A declaratoria whose every text is markup, from Tasklist's interface to the public page, the file and the paper. */
@ProductTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class MarkupTest {

	private static final String STATE = "TAB";

	private static final String MARKUP = "</title><script>alert(1)</script><img src=x onerror=alert(2)> ${7*7} [[${7*7}]] {{7*7}}";

	@Autowired
	private Walk walk;

	@Autowired
	private TestClock clock;

	@Autowired
	private ActaRegister actas;

	@LocalServerPort
	private int port;

	@Test
	void markup_and_expressions_stay_text_on_the_page_in_the_file_and_on_paper() throws IOException {
		var exercise = walk.exercise(STATE, clock.today().minusDays(60));
		walk.enter("declaration", exercise, Processes.facts());
		answer(exercise, "userTask_draftDeclaration", "organo-garante", Map.of("text", MARKUP, "place", MARKUP));
		for (var sector : Sector.values()) {
			walk.answer(exercise.id(), "userTask_signDeclaration", sector.role(), Map.of("decision", "SIGN", "organisation", MARKUP, "position",
					MARKUP, "powers", MARKUP, "actedOn", clock.today().minusDays(1).toString()));
		}

		var acta = actas.ofExercise(exercise.id(), Visibility.PUBLIC).get(0);
		var visitor = new Visitor(port);
		assertThat(visitor.page("/verificar/" + acta.hash()).body()).contains("Declaratoria").doesNotContain("<script>alert", "<img src=x");
		assertThat(visitor.page("/verificar/" + acta.hash() + "/acta.json").body()).contains("${7*7} [[${7*7}]] {{7*7}}");
		assertThat(paper("/documentos/" + acta.documentId()).replaceAll("\\s", "")).contains("<script>alert(1)</script>",
				"${7*7}[[${7*7}]]{{7*7}}");
	}

	@Test
	void a_form_hands_markup_of_others_to_the_browser_as_data_not_as_a_page() {
		var exercise = walk.exercise(STATE, clock.today().minusDays(60));
		walk.enter("declaration", exercise, Processes.facts());
		answer(exercise, "userTask_draftDeclaration", "organo-garante", Map.of("text", MARKUP, "place", "Villahermosa"));
		var task = walk.task(exercise.id(), "userTask_signDeclaration", "gobierno").taskId();

		var shown = loggedIn("gobierno").engine("/task/" + task + "/form-variables");

		assertThat(shown.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
		assertThat(shown.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
		assertThat(shown.body()).contains("{{7*7}}");
	}

	private void answer(Exercise exercise, String element, String role, Map<String, Object> answer) {
		var task = walk.task(exercise.id(), element, role).taskId();
		var variables = new HashMap<String, Object>();
		answer.forEach((key, value) -> variables.put(key, Map.of("value", value)));
		assertThat(loggedIn(role).engine("POST", "/task/" + task + "/submit-form", json(Map.of("variables", variables))).statusCode())
			.isEqualTo(204);
		walk.runJobs();
	}

	private Visitor loggedIn(String role) {
		var visitor = new Visitor(port);
		visitor.logIn(role + ".tab", "una clave de prueba");
		return visitor;
	}

	private String paper(String address) throws IOException {
		try (InputStream file = URI.create("http://localhost:" + port + address).toURL().openStream();
				var document = Loader.loadPDF(file.readAllBytes())) {
			return new PDFTextStripper().getText(document);
		}
	}

	private static String json(Object value) {
		try {
			return new ObjectMapper().writeValueAsString(value);
		}
		catch (JsonProcessingException unwritable) {
			throw new AssertionError(unwritable);
		}
	}

}
