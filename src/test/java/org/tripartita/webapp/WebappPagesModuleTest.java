package org.tripartita.webapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@WebappTest
class WebappPagesModuleTest {

	private static final Pattern NONCE = Pattern.compile("nonce[-=]\"?([\\w-]+)");

	private final HttpClient client = HttpClient.newHttpClient();

	@LocalServerPort
	private int port;

	@Test
	void a_page_carries_the_nonce_of_its_own_policy_when_eight_people_open_it_at_once() {
		final ExecutorService people = Executors.newFixedThreadPool(8);
		final List<CompletableFuture<HttpResponse<byte[]>>> visits = IntStream.range(0, 160)
				.mapToObj(visit -> CompletableFuture.supplyAsync(() -> get("/camunda/app/tasklist/default/"), people))
				.toList();
		people.shutdown();

		assertThat(visits.stream().map(CompletableFuture::join)).hasSize(160).allSatisfy(page -> {
			final List<String> nonces = nonces(page.headers().firstValue("Content-Security-Policy").orElseThrow());
			assertThat(nonces).hasSize(1);
			assertThat(nonces(text(page))).hasSizeGreaterThan(3).containsOnly(nonces.get(0));
		});
	}

	@Test
	void a_page_says_that_it_is_in_spanish_and_carries_the_products_icon() {
		assertThat(List.of("tasklist", "cockpit", "admin", "welcome"))
				.allSatisfy(application -> assertThat(text(get("/camunda/app/" + application + "/default/")))
						.contains("<html lang=\"es\">", "href=\"/logo.svg\"").doesNotContain("favicon.ico"));
	}

	@Test
	void cockpit_leaves_out_the_acts_that_are_closed_to_everybody_and_only_those_that_there_are() {
		final String page = text(get("/camunda/app/cockpit/default/"));
		final Matcher left = Pattern.compile("app-name=\"cockpit\" cam-exclude-plugins=\"([^\"]+)\"").matcher(page);
		assertThat(left.find()).isTrue();
		final String scripts = text(get("/camunda/api/cockpit/plugin/cockpitPlugins/static/app/plugin.js"))
				+ text(get("/camunda/app/cockpit/camunda-cockpit-bootstrap.js"));

		assertThat(left.group(1).split(",")).hasSize(9).allSatisfy(act -> assertThat(scripts)
				.contains("\"" + act.substring(0, act.indexOf(':')) + "\",{id:\"" + act.substring(act.indexOf(':') + 1) + "\""));
		assertThat(text(get("/camunda/app/admin/default/"))).contains("app-name=\"admin\" cam-exclude-plugins=\"admin.system:diagnostics-system-settings\"");
		assertThat(text(get("/camunda/app/admin/camunda-admin-bootstrap.js"))).contains("\"admin.system\",{id:\"diagnostics-system-settings\"");
		assertThat(text(get("/camunda/app/tasklist/default/"))).doesNotContain("app-name=\"tasklist\" cam-exclude");
	}

	@Test
	void a_redirect_to_the_page_passes_unchanged() {
		final HttpResponse<byte[]> answer = get("/camunda/app/tasklist/");

		assertThat(answer.statusCode()).isEqualTo(302);
		assertThat(answer.headers().firstValue("Location")).hasValueSatisfying(
				place -> assertThat(place).endsWith("/camunda/app/tasklist/default/"));
	}

	@Test
	void the_mended_script_is_served_compressed() throws IOException {
		final HttpResponse<byte[]> script = get("/camunda/lib/deps.js?bust=7.24.0", "Accept-Encoding", "gzip");

		assertThat(script.headers().firstValue("Content-Encoding")).hasValue("gzip");
		assertThat(script.body()).hasSizeLessThan(1_500_000);
		assertThat(new GZIPInputStream(new ByteArrayInputStream(script.body())).readAllBytes())
				.asString(StandardCharsets.UTF_8).contains("\"Falta este dato.\"");
	}

	@Test
	void the_parts_of_an_application_are_mended_too() {
		final HttpResponse<byte[]> answer = get("/camunda/api/cockpit/plugin/cockpitPlugins/static/app/plugin.js?bust=7.24.0");

		assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/javascript;charset=UTF-8");
		assertThat(text(answer)).contains("Mostrar u ocultar esta sección").doesNotContain("Toggle this section");
		assertThat(text(get("/camunda/api/tasklist/plugin/tasklistPlugins/static/app/plugin.js")))
				.contains("{order:\"asc\",by:\"dueDate\"}");
	}

	@Test
	void a_browser_keeps_the_files_and_asks_whether_they_are_the_same() {
		assertThat(List.of("/camunda/lib/deps.js", "/camunda/lib/runtime.js",
				"/camunda/app/tasklist/camunda-tasklist-bootstrap.js",
				"/camunda/app/tasklist/camunda-tasklist-bootstrap.css",
				"/camunda/app/tasklist/styles/user-styles.css", "/camunda/app/tasklist/locales/en.json",
				"/camunda/assets/bpmn.woff")).allSatisfy(path -> {
					final HttpResponse<byte[]> first = get(path);
					assertThat(first.headers().allValues("Cache-Control")).containsExactly("no-cache");
					final String tag = first.headers().firstValue("ETag").orElseThrow();
					assertThat(get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
				});
	}

	private HttpResponse<byte[]> get(final String path, final String... headers) {
		final HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
		try {
			return client.send((headers.length == 0 ? request : request.headers(headers)).build(),
					HttpResponse.BodyHandlers.ofByteArray());
		}
		catch (final IOException | InterruptedException failed) {
			throw new IllegalStateException(failed);
		}
	}

	private static String text(final HttpResponse<byte[]> answer) {
		return new String(answer.body(), StandardCharsets.UTF_8);
	}

	private static List<String> nonces(final String text) {
		return NONCE.matcher(text).results().map(found -> found.group(1)).toList();
	}

}
