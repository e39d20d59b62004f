package org.tripartita.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

import org.springframework.web.util.HtmlUtils;

import org.tripartita.workflow.PendingTask;

/** Somebody on the page of a signature: reads what it shows and sends what a browser would. */
public final class SigningForm {

	/** Of every account that a walk opens. */
	public static final String PASSWORD = "una clave de prueba";

	private static final Pattern TEXT = Pattern.compile("<p class=\"text\">(.*?)</p>", Pattern.DOTALL);

	private static final Pattern HASH = Pattern.compile("name=\"huella\" value=\"([0-9a-f]{64})\"");

	private final Visitor person;

	private final String address;

	private SigningForm(Visitor person, String address) {
		this.person = person;
		this.address = address;
	}

	/** The page of a task in front of somebody who is logged in. */
	public static SigningForm of(Visitor person, PendingTask task) {
		return new SigningForm(person, "/espacio/firmas/" + task.taskId());
	}

	/** The page of a task in front of the account that a walk opened for its group. */
	public static SigningForm of(int port, PendingTask task) {
		var person = new Visitor(port);
		person.logIn(task.group(), PASSWORD);
		return of(person, task);
	}

	public HttpResponse<String> page() {
		return person.page(address);
	}

	/** The words that are shown, exactly. */
	public String text() {
		return HtmlUtils.htmlUnescape(found(TEXT, page().body()));
	}

	public String sha256() {
		return sha256(page().body());
	}

	/** The hash that goes back with a page. */
	public static String sha256(String page) {
		return found(HASH, page);
	}

	private static String found(Pattern pattern, String page) {
		var found = pattern.matcher(page);
		assertThat(found.find()).as(page).isTrue();
		return found.group(1);
	}

	/** Sends an act with the password, and with the hash that is shown unless another is given. */
	public HttpResponse<String> send(Map<String, String> fields) {
		return upload(fields, "", new byte[0]);
	}

	/** The same with a copy on paper. */
	public HttpResponse<String> upload(Map<String, String> fields, String name, byte[] file) {
		var all = new HashMap<>(Map.of("acto", "SIGN", "contrasena", PASSWORD));
		all.putAll(fields);
		if (!all.containsKey("huella")) {
			all.put("huella", sha256());
		}
		all.put("_csrf", person.token("/mi-cuenta"));
		return person.upload(address, all, "papel", name, file);
	}

	/** Sends an act that is taken, and reads what the page says afterwards. */
	public String act(Map<String, String> fields) {
		var answer = send(fields);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
		return page().body();
	}

	/** Sends an act that is not taken, and reads the page that says why. */
	public String refused(Map<String, String> fields) {
		var answer = send(fields);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
		return answer.body();
	}

}
