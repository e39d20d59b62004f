package org.tripartita.workflow.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;

/** What becomes of an answer that is sent to the engine, tried over HTTP. */
class TaskAnswerTest extends EngineScene {

	@Test
	void an_answer_is_taken_and_never_evaluated() {
		var answer = garante.engine("POST", "/task/" + task + "/submit-form", draft("${execution.id} #{7*7}"));

		assertThat(answer.statusCode()).isEqualTo(204);
		assertThat(database.sql("select place from declaration where exercise_id = ?").param(exercise.id()).query(String.class).single())
			.isEqualTo("${execution.id} #{7*7}");
	}

	@Test
	void a_refused_answer_says_what_is_missing_and_nothing_else() {
		var answer = garante.engine("POST", "/task/" + task + "/submit-form", "{\"variables\":{\"text\":{\"value\":\"" + TEXT + "\"}}}");

		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.body()).contains("Falta responder «Lugar de la firma»").doesNotContain("ENGINE").doesNotContain(task);
	}

	@Test
	void what_cannot_be_read_is_refused_in_spanish() {
		var answer = garante.engine("POST", "/task/" + task + "/submit-form", "{\"variables\":{\"text\":{\"value\":5,\"type\":\"Nada\"}}}");

		refused(answer, 400, "No se pudo guardar tu respuesta");
	}

	@Test
	void a_task_that_was_answered_cannot_be_answered_again() {
		garante.engine("POST", "/task/" + task + "/submit-form", draft("Morelia"));

		refused(garante.engine("POST", "/task/" + task + "/submit-form", draft("Morelia")), 409, DONE);
		refused(colleague.engine("POST", "/task/" + task + "/submit-form", draft("Morelia")), 409, DONE);
		refused(colleague.engine("POST", "/task/" + task + "/claim", "{\"userId\":\"" + colleagueName + "\"}"), 409, DONE);
	}

	@Test
	void of_two_people_who_answer_at_once_one_is_taken_and_the_other_is_told() {
		garante.engine("/task/" + task);
		colleague.engine("/task/" + task);
		var both = List.of(garante.engineAtOnce("POST", "/task/" + task + "/submit-form", draft("Morelia")),
				colleague.engineAtOnce("POST", "/task/" + task + "/submit-form", draft("Uruapan")));

		assertThat(both.stream().map(CompletableFuture::join).map(HttpResponse::statusCode)).containsExactlyInAnyOrder(204, 409);
		assertThat(database.sql("select count(*) from declaration where exercise_id = ?").param(exercise.id()).query(Integer.class).single())
			.isOne();
	}

	@Test
	void a_body_above_one_megabyte_is_refused_whether_it_says_its_length_or_not() {
		var large = draft("M".repeat(1024 * 1024));

		refused(garante.engine("POST", "/task/" + task + "/submit-form", large), 413, "demasiado grande");
		refused(garante.engineInChunks("POST", "/task/" + task + "/submit-form", large), 413, "demasiado grande");
		assertThat(garante.engineInChunks("POST", "/task/" + task + "/submit-form", draft("Morelia")).statusCode()).isEqualTo(204);
	}

}
