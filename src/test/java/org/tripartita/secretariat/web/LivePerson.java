package org.tripartita.secretariat.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

import org.tripartita.secretariat.Seat;
import org.tripartita.secretariat.Session;
import org.tripartita.secretariat.Stance;
import org.tripartita.testing.Visitor;

/** Somebody in front of the page of a session, without a script: what the page offers is read from it and sent. */
public final class LivePerson {

	private static final Pattern TURN = Pattern.compile("name=\"turno\" value=\"([^\"]+)\"");

	private static final Pattern ALERT = Pattern.compile("role=\"alert\"[^>]*><p>([^<]*)</p>");

	private final Visitor visitor;

	private final String address;

	private final String token;

	public LivePerson(int port, String username, Session session) {
		this.visitor = new Visitor(port);
		this.address = "/espacio/sesiones/" + session.id();
		assertThat(visitor.logIn(username, LiveStl.PASSWORD).headers().firstValue("Location").orElse("login")).doesNotContain("login");
		this.token = visitor.token("/login");
	}

	public Visitor visitor() {
		return visitor;
	}

	public String address() {
		return address;
	}

	String page() {
		var answer = visitor.page(address);
		assertThat(answer.statusCode()).isEqualTo(200);
		return answer.body();
	}

	/** What the page calls the turn in a form of this person. */
	public String turn() {
		var found = TURN.matcher(page());
		assertThat(found.find()).as("a form about the matter in hand").isTrue();
		return found.group(1);
	}

	HttpResponse<String> send(String act, Map<String, String> fields) {
		var all = new HashMap<>(fields);
		all.put("_csrf", token);
		return visitor.post(address + "/" + act, all);
	}

	/** What was sent must be taken. */
	public void act(String act, Map<String, String> fields) {
		var answer = send(act, fields);
		assertThat(answer.statusCode()).as("%s: %s", act, alert(answer.body())).isEqualTo(303);
	}

	/** The sentence with which it is refused. */
	String refused(String act, Map<String, String> fields) {
		var answer = send(act, fields);
		assertThat(answer.statusCode()).as(act).isEqualTo(422);
		return alert(answer.body());
	}

	private static String alert(String page) {
		var found = ALERT.matcher(page);
		return found.find() ? found.group(1) : "";
	}

	void sit(Seat seat) {
		act("asistencia", Map.of("asiento", seat.id().toString()));
	}

	public void confirm(Seat seat) {
		act("confirmar", Map.of("asiento", seat.id().toString(), "presente", "si"));
	}

	void say(Stance stance) {
		act("posicion", position(turn(), stance));
	}

	public static Map<String, String> position(String turn, Stance stance) {
		return stance == Stance.AGAINST ? Map.of("turno", turn, "posicion", stance.name(), "motivo", "No hay presupuesto.")
				: Map.of("turno", turn, "posicion", stance.name());
	}

}
