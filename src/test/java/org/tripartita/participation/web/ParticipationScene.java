package org.tripartita.participation.web;

import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

import org.tripartita.exercise.Exercise;
import org.tripartita.participation.ConsultationDesk;
import org.tripartita.participation.Samples;
import org.tripartita.testing.TestClock;
import org.tripartita.testing.Walk;

/** An open consultation, and a browser in front of it. */
abstract class ParticipationScene {

	static final String SCRIPT = "<script>alert('x')</script> & <b>negritas</b>";

	static int connections;

	@Autowired
	WebApplicationContext context;

	@Autowired
	Walk walk;

	@Autowired
	TestClock clock;

	@Autowired
	ConsultationDesk desk;

	MockMvc browser;

	Exercise exercise;

	UUID consultation;

	String address;

	String connection;

	@BeforeEach
	void an_open_consultation() {
		browser = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
		exercise = walk.exercise(clock.today().minusDays(200));
		consultation = desk.design(exercise.id(), null, Samples.design(false));
		address = "/consultas/" + consultation;
		connection = "10.0.0." + ++connections;
		desk.schedule(consultation, clock.today(), clock.today().plusDays(21), null);
		desk.publish(consultation);
	}

	String account(String role) {
		return role + "." + exercise.territoryCode().toLowerCase();
	}

	String read(MockHttpServletRequestBuilder request, int status) throws Exception {
		return text(browser.perform(request).andExpect(status().is(status)).andReturn().getResponse());
	}

	static String text(MockHttpServletResponse response) throws Exception {
		return response.getContentAsString(StandardCharsets.UTF_8);
	}

}
