package org.tripartita.opencall.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

import org.tripartita.exercise.Exercise;
import org.tripartita.identity.Sector;
import org.tripartita.opencall.CallEvaluation;
import org.tripartita.opencall.CallPublishing;
import org.tripartita.opencall.CallPublishing.Written;
import org.tripartita.opencall.CallPurpose;
import org.tripartita.opencall.Criterion;
import org.tripartita.opencall.DraftCall;
import org.tripartita.opencall.OpenCalls;
import org.tripartita.opencall.Seat;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.TestClock;
import org.tripartita.testing.Walk;
import org.tripartita.workflow.RoleGroups;
import org.tripartita.workflow.Texts;

/** A call of civil society that is about to be published, and a browser. */
@ProductTest
abstract class CallPages {

	protected static final String SCRIPT = "<script>alert('x')</script> & <b>negritas</b>";

	protected static final String EMAIL = "reservado@example.org";

	@Autowired
	private WebApplicationContext context;

	@Autowired
	protected Walk walk;

	@Autowired
	protected TestClock clock;

	@Autowired
	protected CallPublishing publishing;

	@Autowired
	protected CallEvaluation evaluation;

	@Autowired
	protected OpenCalls calls;

	@Autowired
	protected JdbcClient database;

	@Autowired
	private Texts texts;

	protected MockMvc browser;

	protected Exercise exercise;

	protected UUID call;

	@BeforeEach
	void a_call_that_receives() {
		browser = MockMvcBuilders.webAppContextSetup(context)
			.addFilter(new ApplicationSizeFilter(texts), "/convocatorias/*")
			.apply(springSecurity())
			.build();
		exercise = walk.exercise(clock.today().minusDays(90));
		var draft = new DraftCall(exercise.id(), CallPurpose.SECRETARIAT_SEATS, "Bases. " + SCRIPT, "Requisitos.", "Radio.",
				"Aviso.", List.of(new Seat(Sector.CIVIL_SOCIETY, 1, "Organización local")),
				List.of(new Criterion("Trayectoria", 60), new Criterion("Diálogo", 40)),
				DraftCall.Window.until(clock.today().plusDays(5), "El diálogo empieza pronto."));
		call = ((Written.Ready) publishing.draft(draft)).callId();
	}

	protected String page() {
		return "/convocatorias/" + call;
	}

	protected String apply() {
		return page() + "/postulaciones";
	}

	protected MockHttpServletRequestBuilder application(UUID request) {
		return application(request, "sociedad-civil");
	}

	protected MockHttpServletRequestBuilder application(UUID request, String sector) {
		return post(apply()).param("requestId", request.toString())
			.param("sector", sector)
			.param("organisation", "Vecinas organizadas")
			.param("position", "Coordinación")
			.param("motivation", "Trabajamos desde hace años en la región.")
			.param("contactEmail", EMAIL)
			.param("privacyConsent", "si")
			.param("noConflict", "si");
	}

	protected MockHttpServletRequestBuilder without(String field) {
		var form = post(apply()).param("sector", "sociedad-civil").param("privacyConsent", "si").param("noConflict", "si");
		for (var other : List.of("organisation", "position", "motivation")) {
			if (!other.equals(field)) {
				form.param(other, "Un texto.");
			}
		}
		return form.param("contactEmail", EMAIL);
	}

	protected String read(MockHttpServletRequestBuilder request, int status) throws Exception {
		return content(perform(request, status));
	}

	protected MockHttpServletResponse send(MockHttpServletRequestBuilder request, int status) throws Exception {
		return perform(request.with(csrf()), status);
	}

	protected MockHttpServletResponse perform(MockHttpServletRequestBuilder request, int status) throws Exception {
		var response = browser.perform(request).andReturn().getResponse();
		assertThat(response.getStatus()).isEqualTo(status);
		return response;
	}

	/** The last day of a mandate was yesterday and nothing has reconciled since: the engine knows the person as before. */
	protected void mandateEndedYesterday(String username) {
		lastDay(username, clock.today().minusDays(1));
	}

	/** Other tests share the accounts. */
	@AfterEach
	void everybody_has_the_mandate_again() {
		Walk.ROLES.forEach(role -> lastDay(RoleGroups.of(role.id(), exercise.territoryCode()), null));
	}

	private void lastDay(String username, @Nullable LocalDate day) {
		database.sql("update appointment set valid_to = :day where person_id = (select id from person where username = :name)")
			.param("day", day, Types.DATE)
			.param("name", username)
			.update();
	}

	/** What nobody's absence as garante lets rest, until the end of what is done meanwhile. */
	protected void whileSuspended(Act meanwhile) throws Exception {
		var state = database.sql("select state from exercise where id = ?").param(exercise.id()).query(String.class).single();
		database.sql("update exercise set resume_state = state, state = 'SUSPENDED_NO_GUARANTOR', suspended_at = ? where id = ?")
			.params(Timestamp.from(clock.instant()), exercise.id())
			.update();
		try {
			meanwhile.perform();
		}
		finally {
			database.sql("update exercise set resume_state = null, state = ?, suspended_at = null where id = ?").params(state, exercise.id()).update();
		}
	}

	/** Something that is done in a browser. */
	protected interface Act {

		void perform() throws Exception;

	}

	protected static String content(MockHttpServletResponse response) throws Exception {
		return response.getContentAsString(StandardCharsets.UTF_8);
	}

}
