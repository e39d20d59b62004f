package org.tripartita.exercise.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.tripartita.identity.Guarantor;
import org.tripartita.territory.TerritoryBranch;
import org.tripartita.territory.TerritoryParts;
import org.tripartita.territory.TerritoryParts.Joining.Joined;
import org.tripartita.testing.SuccessionWalk;
import org.tripartita.testing.Visitor;

/** Who administers a municipality or a branch reports changes of its garante, and nothing of any other territory (G-29). */
class PartAdministratorsTest extends SuccessionScene {

	private static final Pattern DEFINITION = Pattern.compile("\"id\":\"([^\"]+)\"");

	@LocalServerPort
	private int port;

	@Autowired
	private TerritoryParts parts;

	@Test
	void the_administrator_of_a_municipality_reports_in_tasklist_who_left_the_role_there() {
		var person = loggedIn(account("administracion"));

		assertThat(started(person, SuccessionProcess.KEY, reported(territory)).statusCode()).isEqualTo(200);
		assertThat(open(key())).containsExactly("userTask_confirmSuccession");
		change.confirm(key(), account("gobierno"));
		assertThat(successions.of(territory)).singleElement().satisfies(one -> assertThat(one.reportedAs()).isEqualTo("administracion"));
	}

	@Test
	void the_administrator_of_a_branch_says_who_fills_the_role_there() {
		walk.peopleOf("QUE");
		territory = ((Joined) parts.addBranch("QUE", TerritoryBranch.JUDICIAL)).part().code();
		walk.peopleOf(territory);
		var key = walk.start("administracion", territory, RegistrationProcess.KEY, Map.of("territory", territory, "organisation",
				"Control interno del Poder Judicial", "branch", "JUDICIAL", "independence", "INTERNAL_CONTROL", "firstDay",
				today.minusDays(10).toString(), "document", "Ley orgánica, Periódico Oficial, número 3.", "publishedOn",
				today.minusDays(20).toString()));
		change.answer(key, "userTask_confirmGuarantor", account("sociedad-civil"), Map.of("decision", "YES"));

		assertThat(guarantors.inOffice(territory, today)).extracting(Guarantor::organisation).containsExactly("Control interno del Poder Judicial");
	}

	@Test
	void it_reports_nothing_of_the_whole_nor_of_a_neighbour() {
		var neighbour = change.territory();
		var person = loggedIn(account("administracion"));
		assertThat(person.engine("/process-definition/" + definition(person, SuccessionProcess.KEY) + "/form-variables").body())
			.contains(territory)
			.doesNotContain(neighbour, "\"MOR\"");

		for (var other : List.of("MOR", neighbour)) {
			assertThat(started(person, SuccessionProcess.KEY, reported(other)).statusCode()).as(other).isEqualTo(400);
			assertThat(underWay(other)).as(other).isEmpty();
		}
	}

	@Test
	void it_begins_nothing_else_and_has_no_cockpit() {
		var person = loggedIn(account("administracion"));

		assertThat(started(person, "local-strategy", json(Map.of("territory", territory, "convener", "gobierno", "interestOn", today.toString())))
			.statusCode()).isEqualTo(403);
		assertThat(exercises.findByTerritoryCodeOrderByCycleNumber(territory)).isEmpty();
		assertThat(person.get("/camunda/api/admin/auth/user/default").body()).contains("\"tasklist\"").doesNotContain("\"cockpit\"");
	}

	@Test
	void the_login_leads_to_the_tasks_since_cockpit_is_closed() {
		assertThat(new Visitor(port).logIn(account("administracion"), "una clave de prueba").headers().firstValue("Location")).get()
			.asString()
			.contains("/camunda/app/tasklist/default/");
	}

	private Visitor loggedIn(String account) {
		var visitor = new Visitor(port);
		visitor.logIn(account, "una clave de prueba");
		return visitor;
	}

	private static HttpResponse<String> started(Visitor person, String process, String variables) {
		return person.engine("POST", "/process-definition/" + definition(person, process) + "/submit-form", variables);
	}

	private static String definition(Visitor person, String process) {
		var found = DEFINITION.matcher(person.engine("/process-definition?latestVersion=true&key=" + process).body());
		assertThat(found.find()).as(process).isTrue();
		return found.group(1);
	}

	private String reported(String place) {
		return json(SuccessionWalk.extinguished(place, lastDay));
	}

	private static String json(Map<String, Object> answer) {
		var values = answer.entrySet()
			.stream()
			.map(field -> "\"%s\":{\"value\":\"%s\",\"type\":\"String\"}".formatted(field.getKey(), field.getValue()))
			.toList();
		return "{\"variables\":{" + String.join(",", values) + "}}";
	}

	private String key() {
		return underWay(territory).get(0);
	}

}
