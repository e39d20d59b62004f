package org.tripartita.workflow.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.tripartita.testing.Visitor;
import org.tripartita.workflow.RoleGroups;

/** What people cannot do with the engine's HTTP interface, tried over HTTP. */
class EngineInterfaceTest extends EngineScene {

	@Test
	void people_of_another_sector_or_state_neither_read_nor_answer_a_task() {
		walk.peopleOf("MOR");
		for (var other : List.of(RoleGroups.of("sociedad-civil", state), "organo-garante.mor")) {
			var stranger = loggedIn(other);

			assertThat(stranger.engine("/task/" + task + "/form-variables").statusCode()).isIn(403, 404, 500);
			refused(stranger.engine("POST", "/task/" + task + "/submit-form", draft("Morelia")), 403, CLOSED);
			refused(stranger.engine("POST", "/task/" + task + "/claim", "{\"userId\":\"" + other + "\"}"), 403, CLOSED);
		}
		assertThat(walk.find(exercise.id(), "userTask_draftDeclaration", "organo-garante")).isPresent();
	}

	@Test
	void nobody_completes_a_task_past_its_form_not_even_an_administrator() {
		refused(garante.engine("POST", "/task/" + task + "/complete", "{}"), 403, CLOSED);
		refused(garante.engine("POST", "/task/" + task + "/assignee", "{\"userId\":\"" + colleagueName + "\"}"), 403, CLOSED);
		refused(administrator().engine("POST", "/task/" + task + "/complete", "{}"), 403, CLOSED);
	}

	/** Tasklist sends a field back with the type of a variable of its name. */
	@Test
	void a_form_is_opened_with_what_its_handler_shows_and_with_no_variable_of_the_process() {
		var sent = garante.engine("/task/" + task + "/form-variables").body();

		assertThat(sent).contains("\"exerciseName\"").doesNotContain("\"exerciseId\"", "\"territory\"");
	}

	@Test
	void the_rest_of_the_engine_is_closed_to_participants() {
		for (var path : List.of("/deployment", "/variable-instance", "/process-instance", "/history/variable-instance", "/user")) {
			refused(garante.engine(path), 403, CLOSED);
		}
		assertThat(administrator().engine("/deployment").statusCode()).isEqualTo(200);
	}

	@Test
	void a_list_never_evaluates_what_the_browser_sends() {
		var filter = database.sql("select id_ from act_ru_filter limit 1").query(String.class).single();
		var list = "/filter/" + filter + "/list";
		var expression = "{\"assigneeExpression\":\"${sectors.all.get(0)}\"}";

		var alternatives = "{\"orQueries\":[" + expression + "]}";
		var administrator = administrator();

		assertThat(garante.engine("POST", list, "{}").statusCode()).isEqualTo(200);
		assertThat(garante.engine("POST", list, "{\"nameLike\":\"%expression%\"}").statusCode()).isEqualTo(200);
		for (var query : List.of(expression, alternatives, alternatives.replace("ee", "\\u0065e"),
				alternatives.replace("}]", ",\"assignee\":\"a\"}],\"orQueries\":[]"), "nada")) {
			refused(garante.engine("POST", list, query), 403, CLOSED);
			refused(garante.engine("POST", list.replace("/list", "/count"), query), 403, CLOSED);
			refused(administrator.engine("POST", "/task", query), 403, CLOSED);
			refused(administrator.engine("POST", "/task/count", query), 403, CLOSED);
		}
		assertThat(garante.engine("/task?assigneeExpression=%24%7Bsectors.all%7D").statusCode()).isEqualTo(400);
		assertThat(garante.engine("/task?orQueries=" + URLEncoder.encode("[" + expression + "]", StandardCharsets.UTF_8))
			.statusCode()).isNotEqualTo(200);
	}

	@Test
	void a_garante_or_a_government_starts_an_exercise_in_its_own_state_only() {
		walk.peopleOf("MOR");
		var definition = database.sql("select id_ from act_re_procdef where key_ = 'local-strategy' order by version_ desc limit 1")
			.query(String.class)
			.single();

		refused(loggedIn("sociedad-civil.mor").engine("POST", "/process-definition/" + definition + "/submit-form", opening("MOR")), 403,
				CLOSED);
		refused(loggedIn("gobierno.mor").engine("POST", "/process-definition/" + definition + "/submit-form", opening(state)), 400,
				"No puedes iniciar un proceso para ese territorio");
		refused(loggedIn("organo-garante.mor").engine("POST", "/process-definition/" + definition + "/submit-form", opening(state)), 400,
				"No puedes iniciar un proceso para ese territorio");
		assertThat(loggedIn("organo-garante.mor").engine("POST", "/process-definition/" + definition + "/submit-form", opening("MOR"))
			.statusCode()).isEqualTo(200);
		assertThat(database.sql("select name_ from act_ru_variable where name_ = 'interestOn'").query(String.class).list())
			.as("no answer becomes a variable")
			.isEmpty();
	}

	/** Of the state in which the municipality of the exercise lies. */
	private Visitor administrator() {
		walk.peopleOf("OAX");
		return loggedIn("administracion.oax");
	}

	private String opening(String territory) {
		return """
				{"variables":{"territory":{"value":"%s"},"convener":{"value":"organo-garante"},"interestOn":{"value":"%s"}}}
				""".formatted(territory, clock.today().minusDays(10));
	}

}
