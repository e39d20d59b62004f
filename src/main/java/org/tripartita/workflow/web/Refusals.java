package org.tripartita.workflow.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

import org.tripartita.workflow.Texts;

/** Writes a refusal in the form in which Camunda's web applications read failures. */
@Component
class Refusals {

	private static final ObjectMapper JSON = new ObjectMapper();

	private final Texts texts;

	Refusals(Texts texts) {
		this.texts = texts;
	}

	/** Replaces whatever the response holds so far. */
	void write(HttpServletResponse response, Refusal refusal) throws IOException {
		response.resetBuffer();
		response.setStatus(refusal.status().value());
		response.setContentType(MediaType.APPLICATION_JSON_VALUE);
		response.setCharacterEncoding(StandardCharsets.UTF_8.name());
		JSON.writeValue(response.getOutputStream(),
				Map.of("type", refusal.type(), "message", texts.of(refusal.message())));
	}

}
