package org.tripartita.benchmark;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;

/** The least that tells browsers something: whoever asks is told what anybody sends, by the same server and nothing else. */
final class BareEcho implements AutoCloseable {

	private final Tomcat server = new Tomcat();

	private BareEcho() throws IOException, LifecycleException {
		server.setBaseDir(Files.createTempDirectory("echo").toString());
		server.setPort(0);
		var context = server.addContext("", null);
		Tomcat.addServlet(context, "echo", new Echo()).setAsyncSupported(true);
		context.addServletMappingDecoded("/*", "echo");
		server.getConnector();
		server.start();
	}

	static BareEcho start() throws IOException, LifecycleException {
		return new BareEcho();
	}

	URI address() {
		return URI.create("http://localhost:" + server.getConnector().getLocalPort() + "/");
	}

	@Override
	public void close() throws LifecycleException {
		server.stop();
		server.destroy();
	}

	private static final class Echo extends HttpServlet {

		private static final long serialVersionUID = 1;

		private final transient Queue<AsyncContext> following = new ConcurrentLinkedQueue<>();

		@Override
		protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
			response.setContentType("text/event-stream");
			response.flushBuffer();
			var context = request.startAsync();
			context.setTimeout(0);
			following.add(context);
		}

		@Override
		protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
			var event = request.getInputStream().readAllBytes();
			for (var each : following) {
				each.getResponse().getOutputStream().write(event);
				each.getResponse().flushBuffer();
			}
			response.setStatus(HttpServletResponse.SC_NO_CONTENT);
		}

	}

}
