package org.tripartita.participation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import org.tripartita.participation.ConsultationParts;
import org.tripartita.participation.Consultations;
import org.tripartita.participation.Contributions;
import org.tripartita.participation.ParticipationFigures;
import org.tripartita.participation.ReceivedContribution;
import org.tripartita.participation.Samples;
import org.tripartita.testing.ProductTest;
import org.tripartita.workflow.SpokenDay;

/** What anybody reads of a consultation and sends to it. */
@ProductTest
class ConsultationPagesTest extends ParticipationScene {

	@Autowired
	private Consultations consultations;

	@Autowired
	private ConsultationParts parts;

	@Autowired
	private Contributions contributions;

	@Autowired
	private ParticipationFigures figures;

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
		assertThat(read(get(receipt.getRedirectedUrl()).with(user("visita")), 200)).contains("Recibimos tu respuesta",
				SpokenDay.of(clock.today()) + " (hora del centro de México)", "se guarda el día, no la hora").doesNotContain("El agua no llega");
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
		assertThat(read(get(address).with(user("visita")), 200)).contains("Se analizan las respuestas", "Qué se preguntó",
				"¿Qué problema vive tu comunidad?", "<li>Agua</li>").doesNotContain("<textarea");
	}

	@Test
	void a_consultation_that_is_announced_takes_no_answer_yet() throws Exception {
		var later = desk.design(exercise.id(), null, Samples.design(false));
		assertThat(read(get("/consultas/" + later).with(user("visita")), 404)).isNotNull();
		desk.schedule(later, clock.today().plusDays(1), clock.today().plusDays(22), null);
		desk.publish(later);

		assertThat(read(get("/consultas/" + later).with(user("visita")), 200)).contains("Abre el", "Qué se preguntará")
			.doesNotContain("<textarea");
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

}
