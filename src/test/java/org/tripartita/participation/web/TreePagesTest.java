package org.tripartita.participation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.tripartita.participation.NodeKind;
import org.tripartita.participation.ProblemTrees;
import org.tripartita.participation.Samples;
import org.tripartita.participation.Systematisation;
import org.tripartita.participation.Topic;
import org.tripartita.participation.Topics;
import org.tripartita.participation.TreeAgreement;
import org.tripartita.participation.TreeDrawing;
import org.tripartita.testing.ProductTest;

/** The workspace in which a tree is drawn, and the tree that everybody reads. */
@ProductTest
class TreePagesTest extends ParticipationScene {

	@Autowired
	private JdbcClient database;

	@Autowired
	private Systematisation systematisation;

	@Autowired
	private Topics topics;

	@Autowired
	private ProblemTrees trees;

	@Autowired
	private TreeAgreement agreement;

	@Autowired
	private TreeDrawing drawing;

	@Test
	void a_tree_is_drawn_without_script_by_those_of_the_territory() throws Exception {
		var topic = topic();
		var workspace = "/espacio/arboles/" + topic.id();
		act(workspace + "/agregar", 303, "tipo", "CENTRAL", "texto", "El agua no llega");
		var central = node(topic, 0);
		act(workspace + "/agregar", 303, "tipo", "CAUSE", "de", central, "texto", "Falta de tuberías " + SCRIPT);
		var cause = node(topic, 1);
		act(workspace + "/agregar", 303, "tipo", "CAUSE", "de", cause, "texto", "La red es vieja");
		act(workspace + "/agregar", 303, "tipo", "EFFECT", "de", central, "texto", "Se compran pipas");
		act(workspace + "/elegir", 303, "nodo", cause, "autoridad", "Organismo de agua", "motivo", "La de mayor efecto");
		act(workspace + "/agregar", 303, "tipo", "SOLUTION", "de", cause, "texto", "Las tuberías conservan el agua");

		var page = read(get(workspace).with(user(account("gobierno"))), 200);
		assertThat(page).contains("El árbol está completo", "no una solución que no existe", "&lt;script&gt;", "La red es vieja")
			.doesNotContain("<script>", "??");
		act(workspace + "/quitar", 422, "nodo", central);
		act(workspace + "/cambiar", 303, "nodo", node(topic, 3), "texto", "Las familias compran pipas");
		assertThat(trees.get(topic.id()).nodes().get(3).text()).isEqualTo("Las familias compran pipas");
	}

	@Test
	void a_refused_change_says_why_and_keeps_the_text() throws Exception {
		var topic = topic();
		var workspace = "/espacio/arboles/" + topic.id();
		act(workspace + "/agregar", 303, "tipo", "CENTRAL", "texto", "El agua no llega");

		assertThat(act(workspace + "/agregar", 422, "tipo", "CENTRAL", "texto", "Otro problema")).contains("un solo problema central",
				"Otro problema</textarea>");
		assertThat(act(workspace + "/agregar", 422, "tipo", "CAUSE", "de", node(topic, 0), "texto", "a".repeat(281))).contains("máximo 280");
		act(workspace + "/agregar", 422, "tipo", "SOLUTION", "de", node(topic, 0), "texto", "Una solución");
		act(workspace + "/elegir", 422, "nodo", node(topic, 0), "autoridad", "x", "motivo", "y");
		act(workspace + "/quitar", 422, "nodo", UUID.randomUUID().toString());
		act(workspace + "/agregar", 400, "tipo", "NADA", "texto", "Hola");
	}

	@Test
	void nobody_from_elsewhere_opens_the_workspace() throws Exception {
		var topic = topic();
		walk.peopleOf("AGU");

		read(get("/espacio/arboles/" + topic.id()).with(user("gobierno.agu")), 403);
		read(get("/espacio/consultas/" + consultation).with(user("gobierno.agu")), 403);
		read(get("/espacio/arboles/" + topic.id()).with(user(account("administracion"))), 403);
		browser.perform(post("/espacio/arboles/" + topic.id() + "/agregar").with(user("gobierno.agu")).with(csrf())
			.param("tipo", "CENTRAL").param("texto", "Hola")).andExpect(status().isForbidden());
		assertThat(trees.get(topic.id()).nodes()).isEmpty();
	}

	@Test
	void whose_mandate_ended_works_in_the_workspace_no_more() throws Exception {
		var topic = topic();
		var person = "select id from person where username = '" + account("sociedad-civil") + "'";
		database.sql("update appointment set valid_to = ? where person_id = (" + person + ")").param(clock.today().minusDays(1)).update();
		try {
			read(get("/espacio/arboles/" + topic.id()).with(user(account("sociedad-civil"))), 403);
			act("/espacio/arboles/" + topic.id() + "/agregar", 403, "tipo", "CENTRAL", "texto", "El agua no llega");
		}
		finally {
			database.sql("update appointment set valid_to = null where person_id = (" + person + ")").update();
		}
	}

	@Test
	void a_tree_is_public_once_it_lies_before_the_sectors() throws Exception {
		var topic = topic();
		read(get("/consultas/arboles/" + topic.id()).with(user("visita")), 404);
		var central = add(topic, NodeKind.CENTRAL, null, "El agua no llega");
		var cause = add(topic, NodeKind.CAUSE, central, "Las tuberías pierden agua");
		add(topic, NodeKind.CAUSE, cause, "La red es vieja");
		add(topic, NodeKind.EFFECT, central, "Se compran pipas");
		drawing.choose(topic.id(), cause, "Organismo de agua", "La de mayor efecto", "x");
		add(topic, NodeKind.SOLUTION, cause, "Las tuberías conservan el agua");
		agreement.validate(topic.id(), clock.today());

		assertThat(read(get("/consultas/arboles/" + topic.id()).with(user("visita")), 200)).contains("Está ante los tres sectores", "La red es vieja",
				"Causa elegida", "Solución: Las tuberías conservan el agua");
		assertThat(act("/espacio/arboles/" + topic.id() + "/agregar", 422, "tipo", "CAUSE", "de", central.toString(), "texto", "Tarde"))
			.contains("El árbol ya no se puede cambiar");
	}

	private Topic topic() {
		var topic = Samples.topic(desk, systematisation, topics, exercise.id(), clock.today().minusDays(30));
		agreement.open(topic.id());
		return topic;
	}

	private UUID add(Topic topic, NodeKind kind, UUID parent, String text) {
		drawing.add(topic.id(), kind, parent, text, "x");
		var nodes = trees.get(topic.id()).nodes();
		return nodes.get(nodes.size() - 1).id();
	}

	private String node(Topic topic, int place) {
		return trees.get(topic.id()).nodes().get(place).id().toString();
	}

	private String act(String address, int status, String... parameters) throws Exception {
		var request = post(address).with(user(account("sociedad-civil"))).with(csrf());
		for (int i = 0; i < parameters.length; i += 2) {
			request.param(parameters[i], parameters[i + 1]);
		}
		return text(browser.perform(request).andExpect(status().is(status)).andReturn().getResponse());
	}

}
