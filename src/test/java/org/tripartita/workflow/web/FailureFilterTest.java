package org.tripartita.workflow.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mockito.Answers;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import org.tripartita.workflow.PendingTask;
import org.tripartita.workflow.PendingTasks;
import org.tripartita.workflow.Texts;
import org.tripartita.workflow.engine.LastFailure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

@ExtendWith(OutputCaptureExtension.class)
class FailureFilterTest {

	private static final PendingTask WAITING = new PendingTask("7", null, null, "oax", "userTask_signDeclaration", "Firmar",
			List.of("gobierno.oax"), 1, Instant.EPOCH, Instant.EPOCH);

	private final PendingTasks pending = mock();

	private final MockHttpServletRequest request = new MockHttpServletRequest("POST",
			"/camunda/api/engine/engine/default/task/7/submit-form");

	private final MockHttpServletResponse response = new MockHttpServletResponse();

	@Test
	void a_technical_failure_is_told_in_spanish_and_logged_once_with_its_stack(CapturedOutput log) throws Exception {
		when(pending.find("7")).thenReturn(Optional.of(WAITING));

		filter(failing(new IllegalStateException("ENGINE-123 the disk is full")));

		assertThat(response.getStatus()).isEqualTo(500);
		assertThat(response.getContentAsString(StandardCharsets.UTF_8)).contains("\"TaskFailed\"").contains("«task.failed»")
			.doesNotContain("disk");
		assertThat(log).containsOnlyOnce("ERROR").containsOnlyOnce("the disk is full").contains("at org.tripartita");
	}

	@Test
	void a_collision_with_a_task_that_still_waits_is_no_failure_of_the_system(CapturedOutput log) throws Exception {
		when(pending.find("7")).thenReturn(Optional.of(WAITING));

		filter(failing(new OptimisticLockingException("ENGINE-03005")));

		assertThat(response.getStatus()).isEqualTo(409);
		assertThat(response.getContentAsString(StandardCharsets.UTF_8)).contains("«task.failed»");
		assertThat(log).doesNotContain("ERROR");
	}

	@Test
	void a_failure_before_the_engine_reads_the_same(CapturedOutput log) throws Exception {
		when(pending.find("7")).thenReturn(Optional.of(WAITING));

		filter((asked, answer) -> {
			throw new IllegalStateException("nobody of this name");
		});

		assertThat(response.getStatus()).isEqualTo(500);
		assertThat(response.getContentAsString(StandardCharsets.UTF_8)).contains("«task.failed»");
		assertThat(log).containsOnlyOnce("nobody of this name");
	}

	@Test
	void other_paths_keep_camundas_answer_but_their_failures_are_logged(CapturedOutput log) throws Exception {
		request.setRequestURI("/camunda/api/engine/engine/default/incident/count");

		filter(failing(new IllegalStateException("no connection")));

		assertThat(response.getContentAsString(StandardCharsets.UTF_8)).isEqualTo("{\"message\":\"ENGINE\"}");
		assertThat(log).containsOnlyOnce("ERROR").contains("no connection");
	}

	private void filter(FilterChain chain) throws ServletException, IOException {
		Texts texts = mock(Answers.RETURNS_SMART_NULLS);
		when(texts.of(anyString())).then(asked -> "«" + asked.getArgument(0) + "»");
		new FailureFilter(new Refusals(texts), pending).doFilter(request, response, chain);
	}

	private FilterChain failing(RuntimeException failure) {
		return (asked, answer) -> {
			asked.setAttribute(LastFailure.class.getName(), failure);
			((HttpServletResponse) answer).setStatus(500);
			answer.getOutputStream().print("{\"message\":\"ENGINE\"}");
		};
	}

}
