package org.tripartita.portal.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

import org.tripartita.workflow.Texts;

/** Addresses that the server refuses before any page of ours is asked read in Spanish too. */
@Component
class ServerRefusals implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

	private final Texts texts;

	ServerRefusals(Texts texts) {
		this.texts = texts;
	}

	@Override
	public void customize(TomcatServletWebServerFactory server) {
		server.addContextCustomizers(context -> context.getParent().getPipeline().addValve(new Report()));
	}

	private String page(String kind) {
		return """
				<!DOCTYPE html>
				<html lang="es-MX"><head><meta charset="utf-8"><title>%1$s</title></head>
				<body><main><h1>%1$s</h1><p>%2$s</p></main></body></html>
				""".formatted(texts.of("error." + kind + ".title"), texts.of("error." + kind + ".text"));
	}

	/** Writes where nobody wrote. */
	private final class Report extends ErrorReportValve {

		@Override
		protected void report(Request request, Response response, @Nullable Throwable failure) {
			if (response.getStatus() < HttpStatus.BAD_REQUEST.value() || response.getContentWritten() > 0
					|| !response.setErrorReported()) {
				return;
			}
			try {
				response.setContentType("text/html");
				response.setCharacterEncoding(StandardCharsets.UTF_8.name());
				response.getReporter().write(page(response.getStatus() < HttpStatus.INTERNAL_SERVER_ERROR.value() ? "request" : "failure"));
				response.finishResponse();
			}
			catch (IOException | IllegalStateException gone) {
				container.getLogger().debug("The visitor is gone", gone);
			}
		}

	}

}
