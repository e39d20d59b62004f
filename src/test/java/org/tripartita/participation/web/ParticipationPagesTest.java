package org.tripartita.participation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

import org.tripartita.exercise.Exercise;
import org.tripartita.participation.ConsultationDesk;
import org.tripartita.participation.ConsultationParts;
import org.tripartita.participation.Consultations;
import org.tripartita.participation.Contributions;
import org.tripartita.participation.NodeKind;
import org.tripartita.participation.ParticipationFigures;
import org.tripartita.participation.ProblemTrees;
import org.tripartita.participation.ReceivedContribution;
import org.tripartita.participation.Samples;
import org.tripartita.participation.Systematisation;
import org.tripartita.participation.Topic;
import org.tripartita.participation.Topics;
import org.tripartita.participation.TreeAgreement;
import org.tripartita.participation.TreeDrawing;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.TestClock;
import org.tripartita.testing.Walk;

@ProductTest
class ParticipationPagesTest {

	private static final String SCRIPT = "<script>alert('x')</script> & <b>negritas</b>";

	private static int states;

	private static int connections;

	@Autowired
	private WebApplicationContext context;

	@Autowired
	private JdbcClient database;

	@Autowired
	private Walk walk;

	@Autowired
	private TestClock clock;

	@Autowired
	private Consultations consultations;

	@Autowired
	private ConsultationDesk desk;

	@Autowired
	private ConsultationParts parts;

	@Autowired
	private Contributions contributions;

	@Autowired
	private ParticipationFigures figures;

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

	private MockMvc browser;

	private Exercise exercise;

	private UUID consultation;

	private String address;

	private String connection;

	@BeforeEach
	void an_open_consultation() {
		browser = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
		exercise = walk.exercise(Walk.state(states++ % 24), clock.today().minusDays(200));
		consultation = desk.design(exercise.id(), null, Samples.design(false));
		address = "/consultas/" + consultation;
		connection = "10.0.0." + ++connections;
		desk.schedule(consultation, clock.today(), clock.today().plusDays(21));
		desk.publish(consultation);
	}

	@Test
	void anybody_reads_what_is_asked_and_answers_without_login_and_gets_a_receipt() throws Exception {
		var page = read(get(address).with(user("visita")), 200);
		assertThat(page).contains("¿Qué problema vive tu comunidad?", "Abierta hasta el", "name=\"_csrf\"", "español, zapoteco")
			.doesNotContain("<script", "??");

		var receipt = send(post(address).param("pregunta-" + question(0), "El agua no llega.")
			.param("pregunta-" + question(1), "Agua")
			.param("region", "Sierra")
			.param("sector", "INDIVIDUAL")
			.param("edad", "FROM_60"));
		assertThat(receipt.getStatus()).isEqualTo(303);
		assertThat(read(get(receipt.getRedirectedUrl()).with(user("visita")), 200)).contains("Recibimos tu respuesta").doesNotContain("El agua no llega");
		assertThat(received()).singleElement().satisfies(each -> {
			assertThat(each.region()).isEqualTo("Sierra");
			assertThat(each.answers()).extracting(ReceivedContribution.GivenAnswer::answer).containsExactly("El agua no llega.", "Agua");
		});
	}

	@Test
	void markup_in_an_answer_stays_text_everywhere() throws Exception {
		send(post(address).param("propuesta", SCRIPT));
		var workspace = read(get("/espacio/consultas/" + consultation).with(user(account("facilitacion"))), 200);
		assertThat(workspace).contains("&lt;script&gt;").doesNotContain("<script>alert", "<b>negritas");

		var again = send(post(address).param("propuesta", SCRIPT).param("region", "Ninguna"));
		assertThat(again.getStatus()).isEqualTo(422);
		assertThat(text(again)).contains("&lt;script&gt;", "Elige una de las regiones").doesNotContain("<script>alert");
	}

	@Test
	void one_second_after_the_close_an_answer_is_refused_and_its_text_is_kept_in_the_form() throws Exception {
		clock.moveTo(consultations.get(consultation).closesAt().minusSeconds(1));
		assertThat(send(post(address).param("propuesta", "En el último segundo.")).getStatus()).isEqualTo(303);
		clock.advance(Duration.ofSeconds(1));

		var late = send(post(address).param("propuesta", "Un segundo tarde."));

		assertThat(late.getStatus()).isEqualTo(409);
		assertThat(text(late)).contains("La consulta ya cerró", "Un segundo tarde.</textarea>").doesNotContain("Enviar respuesta");
		assertThat(received()).hasSize(1);
		assertThat(read(get(address).with(user("visita")), 200)).contains("Se analizan las respuestas").doesNotContain("<form");
	}

	@Test
	void a_consultation_that_is_announced_takes_no_answer_yet() throws Exception {
		var later = desk.design(exercise.id(), null, Samples.design(false));
		assertThat(read(get("/consultas/" + later).with(user("visita")), 404)).isNotNull();
		desk.schedule(later, clock.today().plusDays(1), clock.today().plusDays(22));
		desk.publish(later);

		assertThat(read(get("/consultas/" + later).with(user("visita")), 200)).contains("Abre el").doesNotContain("<form");
		assertThat(send(post("/consultas/" + later).param("propuesta", "Antes de tiempo.")).getStatus()).isEqualTo(409);
	}

	@Test
	void what_is_too_long_empty_or_malformed_is_refused_and_nothing_is_stored() throws Exception {
		assertThat(text(send(post(address).param("propuesta", "a".repeat(4001))))).contains("máximo 4,000 caracteres; tiene 4,001");
		assertThat(text(send(post(address).param("pregunta-" + question(0), "a".repeat(2001))))).contains("la pregunta 1");
		var huge = send(post(address).param("propuesta", "a".repeat(10 * 1024 * 1024)));
		assertThat(huge.getStatus()).isEqualTo(422);
		assertThat(huge.getContentAsByteArray()).hasSizeLessThan(100_000);
		assertThat(text(send(post(address).param("propuesta", " \n ")))).contains("Responde al menos una pregunta");
		assertThat(send(post(address).param("pregunta-otra", "Hola")).getStatus()).isEqualTo(422);
		assertThat(send(post(address).param("pregunta-" + UUID.randomUUID(), "Hola")).getStatus()).isEqualTo(422);
		assertThat(send(post(address).param("pregunta-" + question(1), "Otra cosa")).getStatus()).isEqualTo(422);
		assertThat(send(post(address).param("propuesta", "Hola").param("sector", "NADIE")).getStatus()).isEqualTo(422);
		assertThat(received()).isEmpty();
	}

	@Test
	void an_unknown_address_is_not_found_and_a_post_needs_its_token() throws Exception {
		read(get("/consultas/" + UUID.randomUUID()).with(user("visita")), 404);
		read(get("/consultas/no-es-un-id").with(user("visita")), 404);
		read(get("/consultas/recibos/C-22222-22222").with(user("visita")), 404);
		read(get("/consultas/arboles/" + UUID.randomUUID()).with(user("visita")), 404);
		browser.perform(post(address).param("propuesta", "Sin token.")).andExpect(status().isForbidden());
		assertThat(received()).isEmpty();
	}

	@Test
	void a_repeated_text_is_marked_and_counted_once() throws Exception {
		send(post(address).param("propuesta", "El agua no llega a la colonia desde hace seis meses."));
		var second = send(post(address).param("propuesta", "¡EL AGUA no llega a la colonia desde hace seis meses!"));

		assertThat(read(get(second.getRedirectedUrl()).with(user("visita")), 200)).contains("se cuenta una sola vez");
		assertThat(figures.of(consultation).contributions()).isEqualTo(1);
		assertThat(figures.of(consultation).duplicates()).isEqualTo(1);
	}

	@Test
	void one_connection_sends_only_so_many_in_ten_minutes() throws Exception {
		for (int i = 0; i < ConsultationController.MOST_ANSWERS; i++) {
			assertThat(send(post(address).param("propuesta", "Respuesta " + i)).getStatus()).isEqualTo(303);
		}
		var tooMany = send(post(address).param("propuesta", "Una de más"));
		assertThat(tooMany.getStatus()).isEqualTo(429);
		assertThat(text(tooMany)).contains("Una de más</textarea>");
		connection = "10.1.1.1";
		assertThat(send(post(address).param("propuesta", "De otra conexión")).getStatus()).isEqualTo(303);
		connection = "10.0.0." + connections;
		clock.advance(Duration.ofMinutes(10));
		assertThat(send(post(address).param("propuesta", "Más tarde")).getStatus()).isEqualTo(303);
	}

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
		walk.peopleOf("OAX");

		read(get("/espacio/arboles/" + topic.id()).with(user("gobierno.oax")), 403);
		read(get("/espacio/consultas/" + consultation).with(user("gobierno.oax")), 403);
		read(get("/espacio/arboles/" + topic.id()).with(user(account("administracion"))), 403);
		browser.perform(post("/espacio/arboles/" + topic.id() + "/agregar").with(user("gobierno.oax")).with(csrf())
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

	private String account(String role) {
		return role + "." + exercise.territoryCode().toLowerCase();
	}

	private List<ReceivedContribution> received() {
		return contributions.of(consultation, 0, 10);
	}

	private UUID question(int place) {
		return parts.questions(consultation).get(place).id();
	}

	private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
		return browser.perform(request.with(user("visita")).with(csrf()).with(from(connection))).andReturn().getResponse();
	}

	private static RequestPostProcessor from(String connection) {
		return request -> {
			request.setRemoteAddr(connection);
			return request;
		};
	}

	private String read(MockHttpServletRequestBuilder request, int status) throws Exception {
		return text(browser.perform(request).andExpect(status().is(status)).andReturn().getResponse());
	}

	private static String text(MockHttpServletResponse response) throws Exception {
		return response.getContentAsString(StandardCharsets.UTF_8);
	}

}
