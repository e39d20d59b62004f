package org.tripartita.workflow.web;

import java.io.IOException;
import java.util.List;
import java.util.Objects;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

import org.tripartita.workflow.PendingTasks;
import org.tripartita.workflow.RefusedAnswer;
import org.tripartita.workflow.engine.LastFailure;

/**
 * Says in Spanish why an answer, a claim or a return was not taken. The engine would say it in English with its own
 * identifiers. A refusal of the edge passes as it is; every technical failure of the interface is logged here, once.
 */
final class FailureFilter extends OncePerRequestFilter {

	private static final Logger LOG = LoggerFactory.getLogger(FailureFilter.class);

	private static final String OTHER_TENANT = "ENGINE-13034 ";

	private static final List<EngineRule> TASK_ACTS = List.of(
			EngineRule.of("POST /engine/engine/{engine}/task/{task}/submit-form"),
			EngineRule.of("POST /engine/engine/{engine}/task/{task}/claim"),
			EngineRule.of("POST /engine/engine/{engine}/task/{task}/unclaim"));

	private static final EngineRule START = EngineRule
		.of("POST /engine/engine/{engine}/process-definition/{definition}/submit-form");

	private final Refusals refusals;

	private final PendingTasks pending;

	FailureFilter(Refusals refusals, PendingTasks pending) {
		this.refusals = refusals;
		this.pending = pending;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		var asked = EngineRequest.of(request);
		var task = taskOf(asked);
		if (task == null && !START.matches(asked)) {
			chain.doFilter(request, response);
			logFailure(request, response.getStatus());
			return;
		}
		var answer = new ContentCachingResponseWrapper(response);
		var failure = failure(request, answer, chain);
		var done = answer.getStatus() < HttpStatus.BAD_REQUEST.value() || response.isCommitted();
		var refusal = done ? null : refusal(answer.getStatus(), failure, task);
		if (refusal == null) {
			answer.copyBodyToResponse();
			return;
		}
		if (refusal == Refusal.FAILED) {
			LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
		}
		refusals.write(request, response, refusal);
	}

	/** What went wrong behind this filter, null if nothing did or nobody knows. */
	private static @Nullable Throwable failure(HttpServletRequest request, HttpServletResponse answer, FilterChain chain)
			throws IOException {
		try {
			chain.doFilter(request, answer);
			return LastFailure.of(request);
		}
		catch (ServletException | RuntimeException failure) {
			answer.setStatus(HttpStatus.INTERNAL_SERVER_ERROR.value());
			return failure;
		}
	}

	/** Why nothing was done; null where the edge said so already. */
	private @Nullable Refusal refusal(int status, @Nullable Throwable failure, @Nullable String task) {
		if (task != null && pending.find(task).isEmpty()) {
			return Refusal.DONE;
		}
		if (failure instanceof RefusedAnswer) {
			return null;
		}
		if (failure instanceof TaskAlreadyClaimedException) {
			return Refusal.TAKEN;
		}
		if (failure instanceof OptimisticLockingException || failure instanceof ConcurrencyFailureException) {
			return Refusal.COLLIDED;
		}
		if (isForeign(failure) || status == HttpStatus.FORBIDDEN.value()) {
			return Refusal.CLOSED;
		}
		return HttpStatus.valueOf(status).is5xxServerError() ? Refusal.FAILED : Refusal.UNREADABLE;
	}

	/** The thing is another person's or another state's. For the latter the engine has no type of failure, only a number. */
	private static boolean isForeign(@Nullable Throwable failure) {
		return failure instanceof AuthorizationException
				|| failure instanceof ProcessEngineException && String.valueOf(failure.getMessage()).startsWith(OTHER_TENANT);
	}

	private static @Nullable String taskOf(EngineRequest request) {
		return TASK_ACTS.stream()
			.map(act -> act.partsOf(request))
			.filter(Objects::nonNull)
			.map(parts -> parts.get("task"))
			.findFirst()
			.orElse(null);
	}

	private static void logFailure(HttpServletRequest request, int status) {
		var failure = LastFailure.of(request);
		if (HttpStatus.valueOf(status).is5xxServerError() && !isForeign(failure)) {
			LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
		}
	}

}
