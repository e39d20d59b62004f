package org.tripartita.workflow.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;

/** A task is taken for oneself and given back by whoever took it, tried over HTTP. */
class TaskClaimTest extends EngineScene {

	@Test
	void a_task_is_taken_for_oneself_only() {
		refused(garante.engine("POST", "/task/" + task + "/claim", "{\"userId\":\"" + colleagueName + "\"}"), 403, CLOSED);
		refused(garante.engine("POST", "/task/" + task + "/claim", "{}"), 403, CLOSED);
		refused(garante.engine("POST", "/task/" + task + "/claim", "nada"), 403, CLOSED);
		assertThat(assignee()).isNull();

		assertThat(claim(garante, garanteName).statusCode()).isEqualTo(204);
		assertThat(assignee()).isEqualTo(garanteName);
	}

	@Test
	void a_taken_task_waits_for_whoever_took_it() {
		claim(garante, garanteName);

		refused(claim(colleague, colleagueName), 409, TAKEN);
		refused(colleague.engine("POST", "/task/" + task + "/submit-form", draft("Uruapan")), 400, TAKEN);
		refused(colleague.engine("POST", "/task/" + task + "/unclaim", ""), 403, CLOSED);
		assertThat(assignee()).isEqualTo(garanteName);
	}

	@Test
	void whoever_took_a_task_gives_it_back_and_has_no_more_hold_on_it() {
		claim(garante, garanteName);

		assertThat(garante.engine("POST", "/task/" + task + "/unclaim", "").statusCode()).isEqualTo(204);
		assertThat(assignee()).isNull();
		assertThat(claim(colleague, colleagueName).statusCode()).isEqualTo(204);
		refused(garante.engine("POST", "/task/" + task + "/unclaim", ""), 403, CLOSED);
		refused(garante.engine("POST", "/task/" + task + "/submit-form", draft("Morelia")), 400, TAKEN);
		assertThat(assignee()).isEqualTo(colleagueName);
	}

	@Test
	void nothing_is_done_for_another_site() {
		claim(garante, garanteName);

		assertThat(garante.post("/camunda/api/engine/engine/default/task/" + task + "/unclaim", Map.of()).statusCode()).isEqualTo(403);
		assertThat(assignee()).isEqualTo(garanteName);
	}

}
