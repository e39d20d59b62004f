package org.tripartita.secretariat.web;

import java.util.HashMap;
import java.util.Map;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.tripartita.identity.Sector;
import org.tripartita.secretariat.Secretariat;
import org.tripartita.secretariat.Session;
import org.tripartita.secretariat.SessionDeliberation;
import org.tripartita.secretariat.SessionDesk;
import org.tripartita.secretariat.SessionItem;
import org.tripartita.secretariat.SessionRecord;
import org.tripartita.secretariat.Stance;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.Walk;
import org.tripartita.workflow.PendingTask;
import org.tripartita.workflow.PendingTasks;

import static org.assertj.core.api.Assertions.assertThat;

/** A session and who sits in it, each on its page over HTTP and without a script. */
@ProductTest(webEnvironment = WebEnvironment.RANDOM_PORT)
abstract class LiveScene {

	@Autowired
	LiveStl stl;

	@Autowired
	Walk walk;

	@Autowired
	SessionDeliberation deliberation;

	@Autowired
	SessionRecord record;

	@Autowired
	private PendingTasks pending;

	@Autowired
	private SessionDesk turns;

	@LocalServerPort
	int port;

	Secretariat secretariat;

	Session session;

	LivePerson secretary;

	private final Map<String, LivePerson> people = new HashMap<>();

	/** A session of today in an STL with two titulars of each sector and these rules; it has held others before. */
	void begin(Map<String, Object> rules, String kind, String... titles) {
		people.clear();
		secretariat = stl.standing(2, rules);
		session = stl.convened(secretariat, kind, titles);
		secretary = new LivePerson(port, stl.secretary(secretariat), session);
	}

	/** The first of each sector came, were confirmed and have the first matter in hand. */
	void open() {
		for (var sector : Sector.values()) {
			sit(sector, 1);
		}
		confirm();
		closeList();
		take();
	}

	LivePerson person(Sector sector, int number) {
		return people.computeIfAbsent(sector + "" + number, name -> new LivePerson(port, stl.person(secretariat, sector, number), session));
	}

	void sit(Sector sector, int number) {
		person(sector, number).sit(stl.seat(secretariat, sector, number, false));
	}

	String seat(Sector sector, int number) {
		return stl.seat(secretariat, sector, number, false).id().toString();
	}

	/** Confirms the first of each sector who says to be here. */
	void confirm() {
		for (var sector : Sector.values()) {
			if (people.containsKey(sector + "1")) {
				secretary.confirm(stl.seat(secretariat, sector, 1, false));
			}
		}
	}

	void closeList() {
		secretary.act("lista", Map.of());
		walk.runJobs();
	}

	void take() {
		secretary.act("tomar", Map.of());
	}

	void say(Sector sector, int number, Stance stance) {
		person(sector, number).say(stance);
	}

	/** On the text that is in hand. */
	void close() {
		close(deliberation.items(session.id()).stream().filter(item -> item.result() == null).findFirst().orElseThrow().text());
	}

	void close(String text) {
		secretary.act("cerrar", Map.of("turno", secretary.turn(), "texto", text, "mediador", "FACILITATOR"));
		walk.runJobs();
	}

	SessionItem item(int place) {
		return deliberation.items(session.id()).get(place);
	}

	/** What the process of the session waits for. */
	PendingTask task(String element) {
		var waits = turns.turn(session.id()).flatMap(turn -> pending.find(turn.taskId())).orElseThrow();
		assertThat(waits.element()).isEqualTo(element);
		return waits;
	}

}
