package org.tripartita.testing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** Somebody in front of a running product: keeps cookies, logs in, calls the engine's interface as Tasklist does. */
public final class Visitor {

	private static final String TASKLIST = "/camunda/app/tasklist/default/";

	private static final String BOUNDARY = "----TripartitaVisitor";

	private static final String TOKEN_COOKIE = "XSRF-TOKEN";

	private static final Pattern TOKEN_FIELD = Pattern.compile("name=\"_csrf\"[^>]* value=\"([^\"]+)\"");

	private final CookieManager cookies = new CookieManager();

	private final HttpClient browser = HttpClient.newBuilder().cookieHandler(cookies).build();

	private final String site;

	/** Of the forms of this session, once asked for. */
	private @Nullable String token;

	/** Somebody who is not logged in. */
	public Visitor(int port) {
		this.site = "http://localhost:" + port;
	}

	/** Logs in; the answer is where the login leads. */
	public HttpResponse<String> logIn(String username, String password) {
		var answer = post("/login", Map.of("username", username, "password", password, "_csrf", token("/login")));
		token = null;
		return answer;
	}

	/** The token of a page of ours that has a form. */
	public String token(String page) {
		var found = TOKEN_FIELD.matcher(get(page).body());
		if (!found.find()) {
			throw new AssertionError(page + " has no form with a token");
		}
		return found.group(1);
	}

	public HttpResponse<String> get(String path) {
		return send(HttpRequest.newBuilder(uri(path)).GET());
	}

	/** Asks for one kind of content. */
	public HttpResponse<String> get(String path, String accepted) {
		return send(HttpRequest.newBuilder(uri(path)).header("Accept", accepted).GET());
	}

	/** Opens a page as a browser does, which wants no JSON. */
	public HttpResponse<String> page(String path) {
		return get(path, "text/html,*/*;q=0.8");
	}

	/** The same with headers that a script would add. */
	public HttpResponse<String> page(String path, Map<String, String> headers) {
		var request = HttpRequest.newBuilder(uri(path)).header("Accept", "text/html,*/*;q=0.8").GET();
		headers.forEach(request::header);
		return send(request);
	}

	/** Sends a form of ours. */
	public HttpResponse<String> post(String path, Map<String, String> fields) {
		return post(path, fields, Map.of());
	}

	/** The same with headers that a browser would add. */
	public HttpResponse<String> post(String path, Map<String, String> fields, Map<String, String> headers) {
		var body = fields.entrySet()
			.stream()
			.map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
			.collect(Collectors.joining("&"));
		var request = HttpRequest.newBuilder(uri(path))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.header("Accept", "text/html,*/*;q=0.8")
			.POST(BodyPublishers.ofString(body));
		headers.forEach(request::header);
		return send(request);
	}

	/** Sends a form of ours with a file in it, as a browser does. */
	public HttpResponse<String> upload(String path, Map<String, String> fields, String field, String file, byte[] content) {
		var body = new ByteArrayOutputStream();
		fields.forEach((name, value) -> body.writeBytes(part("name=\"" + name + "\"", value + "\r\n")));
		body.writeBytes(part("name=\"" + field + "\"; filename=\"" + file + "\"", ""));
		body.writeBytes(content);
		body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
		return send(HttpRequest.newBuilder(uri(path))
			.header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
			.header("Accept", "text/html,*/*;q=0.8")
			.POST(BodyPublishers.ofByteArray(body.toByteArray())));
	}

	private static byte[] part(String disposition, String value) {
		return ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n" + value)
			.getBytes(StandardCharsets.UTF_8);
	}

	/** Reads from the engine's interface; the path comes after the engine's name. */
	public HttpResponse<String> engine(String path) {
		return get("/camunda/api/engine/engine/default" + path);
	}

	/** Writes to the engine's interface with the token that Camunda asks for. */
	public HttpResponse<String> engine(String method, String path, String json) {
		return send(writing(method, path, BodyPublishers.ofString(json)));
	}

	/** The same without waiting for the answer. */
	public CompletableFuture<HttpResponse<String>> engineAtOnce(String method, String path, String json) {
		return browser.sendAsync(writing(method, path, BodyPublishers.ofString(json)).build(), BodyHandlers.ofString());
	}

	/** The same without saying beforehand how long the body is. */
	public HttpResponse<String> engineInChunks(String method, String path, String json) {
		return send(writing(method, path,
				BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)))));
	}

	private HttpRequest.Builder writing(String method, String path, BodyPublisher body) {
		return HttpRequest.newBuilder(uri("/camunda/api/engine/engine/default" + path))
			.header("Content-Type", "application/json")
			.header("X-XSRF-TOKEN", engineToken())
			.method(method, body);
	}

	private String engineToken() {
		if (cookie(TOKEN_COOKIE) == null) {
			get(TASKLIST);
		}
		return Objects.requireNonNullElse(cookie(TOKEN_COOKIE), "");
	}

	/** Comes with a cookie that another has got. */
	public Visitor withCookie(String name, String value) {
		var cookie = new HttpCookie(name, value);
		cookie.setPath("/");
		cookie.setVersion(0);
		cookies.getCookieStore().add(uri("/"), cookie);
		return this;
	}

	/** Asks for any address with the tokens that a page or Camunda's web application would send along. */
	public HttpResponse<String> ask(String method, String path, String contentType, String body) {
		return send(HttpRequest.newBuilder(uri(path))
			.header("Content-Type", contentType)
			.header("Accept", "text/html,*/*;q=0.8")
			.header("X-XSRF-TOKEN", engineToken())
			.header("X-CSRF-TOKEN", pageToken())
			.method(method, BodyPublishers.ofString(body)));
	}

	private String pageToken() {
		if (token == null) {
			token = token("/login");
		}
		return token;
	}

	/** The value of a cookie, null where there is none. */
	public @Nullable String cookie(String name) {
		return cookies.getCookieStore()
			.getCookies()
			.stream()
			.filter(cookie -> cookie.getName().equals(name))
			.map(HttpCookie::getValue)
			.findFirst()
			.orElse(null);
	}

	private HttpResponse<String> send(HttpRequest.Builder request) {
		try {
			return browser.send(request.build(), BodyHandlers.ofString());
		}
		catch (IOException failure) {
			throw new AssertionError(failure);
		}
		catch (InterruptedException stopped) {
			Thread.currentThread().interrupt();
			throw new AssertionError(stopped);
		}
	}

	private URI uri(String path) {
		return URI.create(site + path);
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
