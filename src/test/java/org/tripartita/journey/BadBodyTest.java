package org.tripartita.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;

import org.tripartita.record.EvidenceIntake;

/** Bodies that are larger than any form of our pages, sent over HTTP: a page says so, and the log one line. */
class BadBodyTest extends RefusalScene {

	private static final int TEN_MEGABYTES = 10 * 1024 * 1024;

	@ParameterizedTest
	@ValueSource(strings = { "/login", "/verificar", "/consultas/" + NOBODY, "/convocatorias/" + NOBODY + "/postulaciones",
			"/espacio/arboles/" + NOBODY + "/agregar" })
	void a_form_of_ten_megabytes_is_refused_before_it_is_read(String address, CapturedOutput log) {
		tooLarge(government.post(address, Map.of("_csrf", token, "texto", "a".repeat(TEN_MEGABYTES))), log);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/verificar", "/espacio/compromisos/" + NOBODY + "/evidencias" })
	void a_file_of_ten_megabytes_is_refused_before_it_is_read(String address, CapturedOutput log) {
		tooLarge(government.upload(address, Map.of("_csrf", token), "archivo", "plan.pdf", new byte[TEN_MEGABYTES]), log);
	}

	@Test
	void a_file_a_little_above_the_limit_keeps_its_token_and_is_judged_by_its_page() {
		var file = new byte[EvidenceIntake.LARGEST + 1];

		assertThat(government.upload("/verificar", Map.of("_csrf", token), "archivo", "plan.pdf", file).body()).contains("8 MB")
			.doesNotContain("No tienes acceso");
		assertThat(government.upload("/espacio/compromisos/" + NOBODY + "/evidencias", Map.of("_csrf", token), "archivo", "plan.pdf", file)
			.statusCode()).isEqualTo(404);
	}

	private void tooLarge(HttpResponse<String> answer, CapturedOutput log) {
		assertThat(answer.statusCode()).isEqualTo(413);
		assertThat(answer.body()).contains("Lo que enviaste es demasiado grande").doesNotContain("??", "Exception", "Whitelabel");
		oneLine(log, "Refused POST");
	}

}
