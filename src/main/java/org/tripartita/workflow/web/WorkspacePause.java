package org.tripartita.workflow.web;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.ModelAndViewDefiningException;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import org.tripartita.workflow.ExerciseWorkspace;
import org.tripartita.workflow.Texts;
import org.tripartita.workflow.WorkPause;

/** The door of everything that is sent from the workspace of an exercise: closed while the exercise is suspended (G-21). */
@Component
class WorkspacePause implements HandlerInterceptor, WebMvcConfigurer {

	static final String WORKSPACES = "/espacio/";

	private final ObjectProvider<ExerciseWorkspace> workspaces;

	private final ObjectProvider<WorkPause> pauses;

	private final ObjectProvider<Texts> texts;

	WorkspacePause(ObjectProvider<ExerciseWorkspace> workspaces, ObjectProvider<WorkPause> pauses, ObjectProvider<Texts> texts) {
		this.workspaces = workspaces;
		this.pauses = pauses;
		this.texts = texts;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this);
	}

	/**
	 * @throws ModelAndViewDefiningException with the page that says why nothing was kept
	 * @throws IllegalStateException for an address that no module answers for: it stays closed until one does
	 */
	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
			throws ModelAndViewDefiningException {
		// The mapping as it was matched, never the address as it was sent: that can be written in several ways.
		var mapping = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
		if (mapping.startsWith(WORKSPACES) && !request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
			var reason = reason(workspace(mapping), request);
			if (reason.isPresent()) {
				throw new ModelAndViewDefiningException(paused(reason.get()));
			}
		}
		return true;
	}

	private ExerciseWorkspace workspace(String mapping) {
		return workspaces.stream()
			.filter(one -> mapping.startsWith(one.address()))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("No workspace answers for " + mapping));
	}

	private Optional<String> reason(ExerciseWorkspace workspace, HttpServletRequest request) {
		return ids(request).flatMap(id -> workspace.exerciseOf(id).stream())
			.flatMap(exercise -> pauses.stream().flatMap(pause -> pause.reason(exercise, workspace.room()).stream()))
			.findFirst();
	}

	private static Stream<UUID> ids(HttpServletRequest request) {
		return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
				? variables.values().stream().flatMap(value -> id(String.valueOf(value))) : Stream.empty();
	}

	/** What is no id belongs to nothing; the page itself answers that. */
	private static Stream<UUID> id(String text) {
		try {
			return Stream.of(UUID.fromString(text));
		}
		catch (IllegalArgumentException noId) {
			return Stream.empty();
		}
	}

	private ModelAndView paused(String reason) {
		var page = new ModelAndView("workflow/paused", "reason", texts.getObject().of(reason));
		page.setStatus(HttpStatus.CONFLICT);
		return page;
	}

}
