package org.tripartita.opencall.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tripartita.opencall.process.CallWalk.CONVENER;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.tripartita.deadline.BusinessCalendar;
import org.tripartita.identity.Sector;
import org.tripartita.opencall.ApplicationForm;
import org.tripartita.opencall.CallEvaluation.Judgement;
import org.tripartita.opencall.CallPurpose;
import org.tripartita.opencall.Designated;
import org.tripartita.opencall.Gender;
import org.tripartita.participation.ConsultationDesk;
import org.tripartita.participation.Samples;
import org.tripartita.participation.Systematisation;
import org.tripartita.participation.Topics;
import org.tripartita.workflow.Processes;
import org.tripartita.workflow.RoomVariables;

/** For whom places are, what is told of who takes them, and that nobody loses a day (G-26, R2.3, R2.5, E2g). */
class CallSeatsProcessTest extends OpenCallRoom {

	@Autowired
	private BusinessCalendar calendar;

	@Autowired
	private JdbcClient database;

	@Autowired
	private ConsultationDesk consulting;

	@Autowired
	private Systematisation systematisation;

	@Autowired
	private Topics topics;

	@Test
	void nobody_is_invited_for_a_sector_that_has_candidates() {
		enter(CallPurpose.SECRETARIAT_SEATS);
		call.publish(CallWalk.seats());
		call.applies(Sector.CIVIL_SOCIETY, "Colectivo");
		call.applies(Sector.OVERSIGHT_BODY, "Garante");
		call.windowPasses();
		call.judgeAll(9);
		call.finishEvaluation();
		call.resolve("INVITE");

		assertThat(call.refused("userTask_inviteCandidates", call.invitation("sociedad-civil", "Preferida")))
			.isEqualTo("Solo se invita a los sectores que no tienen candidaturas: Gobierno.");
		call.invite("gobierno", "Dependencia");
		assertThat(evaluation.unjudged(call.callId())).singleElement().satisfies(one -> assertThat(one.sector()).isEqualTo(Sector.GOVERNMENT));
	}

	private void neighbours_come_to_the_tables() {
		enter(CallPurpose.MESAS);
		var fields = new HashMap<>(CallWalk.mesas());
		fields.put("governmentPlaces", 0);
		fields.put("oversightBodyPlaces", 0);
		call.publish(fields);
		call.applies(Sector.CIVIL_SOCIETY, "Vecinas organizadas");
		call.windowPasses();
	}

	@Test
	void what_somebody_writes_of_itself_to_come_to_a_table_is_not_published() {
		neighbours_come_to_the_tables();

		assertThat(calls.designated(exercise.id(), CallPurpose.MESAS)).singleElement().extracting(Designated::position).isNull();
		assertThat(calls.designatedByCall(exercise.id()).get(call.callId())).singleElement().extracting(Designated::position).isNull();
	}

	@Test
	void whom_the_call_for_the_tables_designated_and_who_facilitates_is_proposed_at_each_table() {
		neighbours_come_to_the_tables();
		database.sql("""
				insert into facilitation (id, exercise_id, kind, organisation, position, waiver, started_on, recorded_at)
				values (?, ?, 'PERSON', 'Universidad del Istmo', 'Docente', false, ?, now())
				""").params(UUID.randomUUID(), exercise.id(), clock.today()).update();

		var topic = Samples.topic(consulting, systematisation, topics, exercise.id(), clock.today().minusDays(60));
		walk.enter("co-creation-table", exercise, Processes.facts().with(RoomVariables.ITEM_ID, topic.id()));

		assertThat(walk.sentToBrowser(walk.task(exercise.id(), "userTask_installMesa", CONVENER)))
			.containsEntry("rapporteur", "Universidad del Istmo")
			.extractingByKey("participants")
			.asString()
			.contains("\"organisation\":\"Vecinas organizadas\"", "\"sector\":\"CIVIL_SOCIETY\"")
			.doesNotContain("role", "},{");
	}

	@Test
	void parity_counts_what_the_application_said_where_the_acceptance_says_nothing() {
		enter(CallPurpose.SECRETARIAT_SEATS);
		var fields = new HashMap<>(onlyCivilSociety());
		fields.put("civilSocietyPlaces", 2);
		call.publish(fields);
		applies("Una", Gender.MAN);
		applies("Otra", Gender.MAN);
		call.windowPasses();
		evaluation.unjudged(call.callId())
			.forEach(one -> evaluation.judge(call.callId(), new Judgement(one.id(), true, null, new ArrayList<>(List.of(8, 8))), account(CONVENER)));
		call.finishEvaluation();
		call.answer("userTask_designateSeat", CONVENER, call.accepting());

		assertThat(walk.refused(exercise.id(), "userTask_designateSeat", CONVENER, call.accepting()))
			.isEqualTo("Esta designación aleja la paridad de género. Escribe el motivo, que será público.");
	}

	@Test
	void a_suspended_reception_goes_on_with_as_many_business_days_as_were_left() {
		enter(CallPurpose.SECRETARIAT_SEATS);
		call.publish(onlyCivilSociety());
		var closesOn = calls.find(call.callId()).orElseThrow().window().closesOn();
		var left = calendar.businessDaysBetween(clock.today(), closesOn, exercise.territoryCode());
		conduct.suspend(call.callId(), "El sitio no abría en tres regiones.", account(CONVENER));
		walk.runJobs();
		clock.advance(Duration.ofDays(30));
		var holidays = UUID.randomUUID();
		database.sql("insert into calendar_suspension values (?, ?, ?, ?, 'Vacaciones', 'Acuerdo', now())")
			.params(holidays, exercise.territoryCode(), clock.today().plusDays(3), clock.today().plusDays(16))
			.update();
		try {
			assertThat(conduct.earliestClosing(call.callId())).isAfter(closesOn.plusDays(30))
				.isEqualTo(calendar.addBusinessDays(clock.today(), left, exercise.territoryCode()));
		}
		finally {
			database.sql("delete from calendar_suspension where id = ?").param(holidays).update();
		}
	}

	private void applies(String organisation, Gender gender) {
		clock.advance(Duration.ofSeconds(1));
		reception.apply(call.callId(), new ApplicationForm(UUID.randomUUID(), Sector.CIVIL_SOCIETY, organisation, "Coordinación",
				"Trabajamos desde hace diez años.", "contacto@example.org", true, true, gender, false));
	}

}
