package org.tripartita.workflow.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

import org.tripartita.workflow.Texts;

/** Writes a refusal in the form in which Camunda's web applications read failures. */
@Component
class Refusals {

	private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

	private static final ObjectMapper JSON = new ObjectMapper();

	private final Texts texts;

	Refusals(Texts texts) {
		this.texts = texts;
	}

	/** Replaces whatever the response holds so far; an expected refusal is one line in the log. */
	void write(HttpServletRequest request, HttpServletResponse response, Refusal refusal) throws IOException {
		if (!refusal.status().is5xxServerError()) {
			LOG.info("Refused {} {}: {}", request.getMethod(), request.getRequestURI(), refusal.type());
		}
		response.resetBuffer();
		response.setStatus(refusal.status().value());
		response.setContentType(MediaType.APPLICATION_JSON_VALUE);
		response.setCharacterEncoding(StandardCharsets.UTF_8.name());
		JSON.writeValue(response.getOutputStream(),
				Map.of("type", refusal.type(), "message", texts.of(refusal.message())));
	}

}
