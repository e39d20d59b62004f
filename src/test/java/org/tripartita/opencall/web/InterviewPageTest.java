package org.tripartita.opencall.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

import org.tripartita.identity.Sector;
import org.tripartita.opencall.CallEvaluation.Judgement;
import org.tripartita.opencall.CallInterviews;
import org.tripartita.opencall.CallInterviews.Slot;
import org.tripartita.opencall.CallPublishing.Written;
import org.tripartita.opencall.CallPurpose;
import org.tripartita.opencall.Criterion;
import org.tripartita.opencall.DraftCall;
import org.tripartita.opencall.Nominee;
import org.tripartita.opencall.Seat;
import org.tripartita.workflow.RoleGroups;
import org.tripartita.workflow.SpokenDay;

/** The convener sets an interview to another time; the applicant finds it on the own page. */
class InterviewPageTest extends CallPages {

	@Autowired
	private CallInterviews interviews;

	private String own;

	private UUID candidate;

	@BeforeEach
	void an_interview_is_set() throws Exception {
		var panel = List.of(new Nominee(account("gobierno"), "Dirección jurídica"));
		call = ((Written.Ready) publishing.draft(new DraftCall(exercise.id(), CallPurpose.SECRETARIAT_SEATS, "Bases.", "Requisitos.", "Radio.",
				"Aviso.", List.of(new Seat(Sector.CIVIL_SOCIETY, 1, "Organización local")), List.of(new Criterion("Trayectoria", 100)),
				DraftCall.Window.until(clock.today().plusDays(5), "El diálogo empieza pronto."), List.of(), panel, 0, 20))).callId();
		publishing.publish(call);
		own = send(application(UUID.randomUUID()), 302).getRedirectedUrl();
		clock.moveTo(calls.find(call).orElseThrow().window().closesAt());
		publishing.close(call);
		candidate = evaluation.unjudged(call).get(0).id();
		evaluation.judge(call, new Judgement(candidate, true, null, List.of()), account("organo-garante"));
		interviews.schedule(call, List.of(new Slot(candidate, clock.today().plusYears(1).atTime(10, 0), "Sala de juntas")), account("organo-garante"));
	}

	@Test
	void a_slip_in_the_date_is_mended_and_the_applicant_reads_the_new_one() throws Exception {
		assertThat(content(perform(get(conduct()).with(user(account("organo-garante"))), 200))).contains("Cambiar una entrevista",
				"Vecinas organizadas (CV-", "Sala de juntas", "hora del centro de México").doesNotContain("??");
		move("gobierno", candidate.toString(), "2030-01-07", "10:00", "Enlace", 404);
		assertThat(content(move("organo-garante", candidate.toString(), "mañana", "", "", 422))).contains("escribe un día y una hora", "href=\"#lugar\"")
			.doesNotContain("??", "name=\"texto\"");
		assertThat(content(move("organo-garante", UUID.randomUUID().toString(), "2030-01-07", "10:00", "Enlace", 422))).contains("no se ha citado");
		assertThat(content(move("organo-garante", candidate.toString(), "2015-01-07", "10:00", "Enlace", 422))).contains("antes de que cierre");
		var day = clock.today().plusDays(3);
		move("organo-garante", candidate.toString(), day.toString(), "16:30", "Sala nueva", 302);

		assertThat(read(get(own), 200)).contains(SpokenDay.of(day) + ", 16:30", "Sala nueva").doesNotContain("Sala de juntas", "??");
		assertThat(content(perform(get(conduct() + "?citada").with(user(account("organo-garante"))), 200))).contains("Se cambió la entrevista");
	}

	@Test
	void points_for_an_interview_that_was_not_held_are_refused_with_that_reason_and_the_rest_can_be_kept() throws Exception {
		assertThat(content(score("8", 422))).contains("puntos para una entrevista que aún no se hace", "value=\"7\"", "value=\"8\"")
			.doesNotContain("??");
		score("", 302);
	}

	private MockHttpServletResponse score(String interviewPoints, int status) throws Exception {
		return perform(post("/espacio/convocatorias/" + call + "/panel").with(user(account("gobierno")))
			.with(csrf())
			.param("puntos-" + candidate + "-0", "7")
			.param("entrevista-" + candidate, interviewPoints), status);
	}

	private String conduct() {
		return "/espacio/convocatorias/" + call + "/conduccion";
	}

	private MockHttpServletResponse move(String role, String who, String day, String hour, String place, int status) throws Exception {
		return perform(post("/espacio/convocatorias/" + call + "/entrevistas").with(user(account(role)))
			.with(csrf())
			.param("candidata", who)
			.param("dia", day)
			.param("hora", hour)
			.param("lugar", place), status);
	}

	private String account(String role) {
		return RoleGroups.of(role, exercise.territoryCode());
	}

}
