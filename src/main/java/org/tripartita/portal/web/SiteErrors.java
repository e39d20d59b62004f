package org.tripartita.portal.web;

import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.autoconfigure.web.servlet.error.BasicErrorController;
import org.springframework.boot.autoconfigure.web.servlet.error.ErrorViewResolver;
import org.springframework.boot.web.servlet.error.ErrorAttributes;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

import org.tripartita.workflow.Texts;

/**
 * What goes wrong, in Spanish and with a way on: a page for people ({@code templates/error}), a problem (RFC 9457) for
 * programs. Neither says anything of the inside.
 */
@Controller
@RequestMapping("${server.error.path:/error}")
class SiteErrors extends BasicErrorController {

	private final Texts texts;

	SiteErrors(ErrorAttributes attributes, ServerProperties server, List<ErrorViewResolver> resolvers, Texts texts) {
		super(attributes, server.getError(), resolvers);
		this.texts = texts;
	}

	@Override
	@RequestMapping
	public ResponseEntity<Map<String, Object>> error(HttpServletRequest request) {
		HttpStatus status = getStatus(request);
		if (status == HttpStatus.NO_CONTENT) {
			return new ResponseEntity<>(status);
		}
		var kind = switch (status) {
			case NOT_FOUND -> "missing";
			case FORBIDDEN -> "closed";
			case PAYLOAD_TOO_LARGE -> "large";
			default -> status.is4xxClientError() ? "request" : "failure";
		};
		return ResponseEntity.status(status)
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.body(Map.of("type", "about:blank", "status", status.value(), "title", texts.of("error." + kind + ".title"), "detail",
					texts.of("error." + kind + ".text")));
	}

}
