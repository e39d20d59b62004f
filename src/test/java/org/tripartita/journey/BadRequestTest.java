package org.tripartita.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;

import org.tripartita.testing.Visitor;

/**
 * Addresses and forms of our pages that name nothing or cannot be read, sent over HTTP: people read a Spanish page,
 * programs a problem, the log holds one line, and nothing of the inside is shown.
 */
class BadRequestTest extends RefusalScene {

	private static final String NOT_A_LETTER = "a\u0000b";

	@ParameterizedTest
	@CsvSource({ "/ejercicios/NO-HAY-1, 404", "/ejercicios/%24%7B7*7%7D, 404",
			"/ejercicios/%3Cscript%3E, 404", "/ejercicios/NO-HAY-1/datos.json, 404", "/estados/XXX, 404", "/secretariados/STL-NADA, 404",
			"/plan/NO-HAY-1/plan.pdf, 404", "/consultas/" + NOBODY + ", 404", "/consultas/otra, 404", "/consultas/recibos/otro, 404",
			"/consultas/arboles/" + NOBODY + ", 404", "/convocatorias/" + NOBODY + ", 404", "/convocatorias/otra, 404",
			"/recibos/CV-0, 404", "/documentos/" + NOBODY + ", 404", "/documentos/otro, 400", "/verificar/otra, 400",
			"/verificar?huella=otra, 400", "/verificar/" + NOBODY + "/acta.json, 404", "/espacio/arboles/" + NOBODY + ", 404",
			"/espacio/compromisos/" + NOBODY + "/evidencias, 404", "/espacio/compromisos/otro/evidencias, 400",
			"/espacio/consultas/" + NOBODY + ", 404", "/espacio/convocatorias/" + NOBODY + ", 404",
			"/espacio/consultas/" + NOBODY + "?pagina=otra, 400", "/tablero, 403", "/ninguna-parte, 404" })
	void an_address_that_names_nothing_is_a_page_that_says_so(String address, int status, CapturedOutput log) {
		refused(government.page(address), status, log);
	}

	/** The server does not even ask us, hence nothing is logged. */
	@ParameterizedTest
	@ValueSource(strings = { "/ejercicios/%00", "/ejercicios/%3Cscript%3Ealert(1)%3C%2Fscript%3E", "/ejercicios/%2e%2e%2f" })
	void an_address_that_the_server_refuses_reads_in_spanish_too(String address) {
		var answer = government.page(address);

		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.body()).contains("lang=\"es-MX\"", "No pudimos atender lo que pediste").doesNotContain("Bad Request", "Tomcat");
	}

	@ParameterizedTest
	@CsvSource({ "/ejercicios/NO-HAY-1, 404", "/ejercicios/NO-HAY-1/datos.json, 404", "/documentos/otro, 400",
			"/plan/NO-HAY-1/plan.json, 404", "/consultas/" + NOBODY + ", 404", "/espacio/compromisos/" + NOBODY + "/evidencias, 404" })
	void a_program_gets_a_problem(String address, int status, CapturedOutput log) {
		var answer = government.get(address, "application/json");

		assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
		assertThat(answer.body()).contains("\"title\":\"No ", "\"status\":" + status, "\"detail\":");
		oneLine(log, "Refused ");
	}

	@ParameterizedTest
	@CsvSource({ "/consultas/" + NOBODY + ", texto, a, 404", "/convocatorias/" + NOBODY + "/postulaciones, organisation, a, 404",
			"/espacio/arboles/" + NOBODY + "/agregar, tipo, NADA, 400", "/espacio/arboles/" + NOBODY + "/quitar, nodo, otro, 400",
			"/espacio/arboles/" + NOBODY + "/cambiar, texto, a, 400", "/espacio/compromisos/" + NOBODY + "/evidencias, hito, otro, 415",
			"/espacio/convocatorias/" + NOBODY + ", puntos, x, 404", "/tablero/revisar, a, b, 403", "/verificar, archivo, texto, 415",
			"/ejercicios/NO-HAY-1, a, b, 405" })
	void a_form_that_nobody_can_have_been_shown_is_refused(String address, String field, String value, int status, CapturedOutput log) {
		refused(government.post(address, Map.of("_csrf", token, field, value)), status, log);
	}

	@Test
	void a_form_without_its_token_is_refused(CapturedOutput log) {
		refused(government.post("/consultas/" + NOBODY, Map.of("texto", "a")), 403, log);
	}

	@Test
	void a_form_with_another_file_than_the_one_asked_for_is_refused(CapturedOutput log) {
		refused(government.upload("/verificar", Map.of("_csrf", token), "otro", "acta.pdf", new byte[] { 1 }), 400, log);
	}

	@Test
	void a_name_that_no_account_can_have_is_a_wrong_name() {
		var answer = new Visitor(port).logIn(NOT_A_LETTER, NOT_A_LETTER);

		assertThat(answer.statusCode()).isEqualTo(302);
		assertThat(answer.headers().firstValue("Location").orElse("")).contains("/login?error");
	}

	private void refused(HttpResponse<String> answer, int status, CapturedOutput log) {
		assertThat(answer.statusCode()).isEqualTo(status);
		assertThat(answer.body()).contains("lang=\"es-MX\"", "<h1").doesNotContain("??", "Exception", "Whitelabel", "at org.", "<script>");
		oneLine(log, "Refused ");
	}

}
