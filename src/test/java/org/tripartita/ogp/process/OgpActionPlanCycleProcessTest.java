package org.tripartita.ogp.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.tripartita.actionplan.ApprovedCommitments;
import org.tripartita.actionplan.Drafts;
import org.tripartita.actionplan.PlanContent;
import org.tripartita.exercise.ExerciseModel;
import org.tripartita.exercise.ExerciseRegistry;
import org.tripartita.exercise.ExerciseRegistry.Opened;
import org.tripartita.exercise.ExerciseRegistry.Opening;
import org.tripartita.exercise.ExerciseState;
import org.tripartita.exercise.ExerciseStep;
import org.tripartita.exercise.ExerciseStep.Standing;
import org.tripartita.exercise.LogEntry;
import org.tripartita.identity.Sector;
import org.tripartita.ogp.Requirement;
import org.tripartita.ogp.RequirementResult;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.TestClock;

/** The OGP cycle past its gates: from an interest to a plan that follows in time, or not. */
@ProductTest(properties = TestClock.MONTHS)
class OgpActionPlanCycleProcessTest extends OgpCycleScene {

	private static final UUID TOPIC = UUID.randomUUID();

	@Autowired
	private ExerciseRegistry registry;

	@Autowired
	private ApprovedCommitments.Parts parts;

	@Test
	void a_cycle_goes_through_eight_stages_past_every_gate_to_the_warning_that_no_plan_followed() {
		open("FED");
		declare();
		var stl = installAtTheSecondAttempt();
		consult();
		var commitment = approveAtTheSecondAttempt(stl);
		publishAtTheSecondAttempt(stl, commitment);
		implement();
		assess();

		assertThat(exercises.get(cycle.id()).state()).isEqualTo(ExerciseState.CONCLUDED);
		assertThat(exercises.get(cycle.id()).concludedOn()).isEqualTo(assessments.ofExercise(cycle.id()).get(1).publishedOn());
		assertThat(judged(Requirement.MEETINGS)).isFalse();
		assertThat(steps.of(cycle.id())).hasSize(8).extracting(ExerciseStep::standing).containsOnly(Standing.DONE);
		assertThat(log.of(cycle.id())).extracting(LogEntry::step)
			.filteredOn(Objects::nonNull)
			.contains(1, 2, 6, 7, 8)
			.allMatch(stage -> stage <= 8);
		reportResults();
		prepareNextCycle();
		clock.moveTo(says.end().plusYears(1).plusDays(1));
		walk.runJobs();
		assertThat(map).isEnded()
			.hasPassed("endEvent_warned", "endEvent_nextCyclePrepared", "endEvent_resultsKnown", "endEvent_publicityOver")
			.hasNotPassed("endEvent_nextPlanInTime");
		assertThat(entry("Advertencia: pasaron doce meses").happenedOn()).isEqualTo(clock.today());
	}

	private ApprovedCommitments installAtTheSecondAttempt() {
		assertThat(map).isWaitingAt("callActivity_callSeats");
		rooms.finish(cycle.code(), "open-call");
		rooms.finish(cycle.code(), "secretariat-installation");
		assertThat(map).isWaitingAt("callActivity_callSeats");
		rooms.finish(cycle.code(), "open-call");
		var stl = parts.of(cycle, says.approved());
		registry.workWith(cycle.id(), stl.secretariatId());
		rooms.finish(cycle.code(), "secretariat-installation");
		return stl;
	}

	private void consult() {
		assertThat(map).isWaitingAt("userTask_publishTimeline");
		assertThat(standing(2)).as("the timeline belongs to the consultation").isEqualTo(Standing.CURRENT);
		refuseTimelines();
		walk.answer(cycle.id(), "userTask_publishTimeline", "gobierno", says.timeline(100, 109, "Cambió la titularidad."));
		assertThat(log()).anyMatch(text -> text.startsWith("Advertencia: el calendario se publicó 9 días antes"));
		assertThat(standing(2)).isEqualTo(Standing.CURRENT);
		rooms.finish(cycle.code(), "consultation", StandIns.ids("topicIds", TOPIC));
		rooms.finish(cycle.code(), "awareness-workshop");
		assertThat(rooms.purposes(cycle.code(), "open-call")).containsExactly("FACILITATOR", "MESAS");
		rooms.finish(cycle.code(), "open-call");
		rooms.finish(cycle.code(), "problem-tree");
	}

	private UUID approveAtTheSecondAttempt(ApprovedCommitments stl) {
		rooms.finish(cycle.code(), "co-creation-table");
		rooms.finish(cycle.code(), "results-act");
		assertThat(map).isWaitingAt("callActivity_coCreation#multiInstanceBody");
		rooms.finish(cycle.code(), "co-creation-table");
		var commitment = stl.approve(says.commitment());
		stl.seal();
		rooms.finish(cycle.code(), "results-act");
		return commitment;
	}

	private void publishAtTheSecondAttempt(ApprovedCommitments stl, UUID commitment) {
		rooms.finish(cycle.code(), "plan-publication", StandIns.ids("commitmentIds", commitment));
		assertThat(map).isWaitingAt("callActivity_resultsAct");
		rooms.finish(cycle.code(), "results-act");
		stl.publish(says.plan());
		rooms.finish(cycle.code(), "plan-publication", StandIns.ids("commitmentIds", commitment));

		assertThat(requirements.latest(cycle.id())).as("the implementation has not begun")
			.extracting(RequirementResult::requirement)
			.doesNotContain(Requirement.MEETINGS);
		assertThat(entry("No se cumplen:").retrospective()).isTrue();
		assertThat(judged(Requirement.WEBSITE)).isTrue();
		assertThat(judged(Requirement.TIMELINE)).isFalse();
		assertThat(log()).anyMatch(text -> text.contains("No se cumplen:") && text.contains("3.1 el calendario"));
	}

	private void implement() {
		deliver();
		assertThat(map).isWaitingAt("callActivity_implementation#multiInstanceBody", "callActivity_meetings",
				"callActivity_intermediateReport", "userTask_recordPlanReview");
		assertThat(exercises.get(cycle.id()).state()).isEqualTo(ExerciseState.IMPLEMENTING);
		meet();
		reviewPlan();
		rooms.finish(cycle.code(), "commitment-implementation");
		assertThat(rooms.purposes(cycle.code(), "progress-report")).containsExactly("INTERMEDIATE");
		rooms.finish(cycle.code(), "progress-report");
		assertThat(rooms.purposes(cycle.code(), "progress-report")).containsExactly("FINAL");
		rooms.finish(cycle.code(), "progress-report");
	}

	@Test
	void a_cycle_without_declaratoria_stays_an_interest() {
		open("NAY");
		walk.answer(cycle.id(), "userTask_draftDeclaration", "gobierno", says.declaration());
		for (var sector : Sector.values()) {
			walk.answer(cycle.id(), "userTask_signDeclaration", sector.role(),
					Map.of("decision", "DECLINE", "reason", "No hay condiciones para firmar.", "actedOn", says.interest().plusDays(20).toString()));
		}
		walk.answer(cycle.id(), "userTask_resolveRefusal", "gobierno", Map.of("resolution", "STOP", "reason", "No hay condiciones por ahora."));

		assertThat(map).isEnded().hasPassed("endEvent_prospect");
		assertThat(exercises.get(cycle.id()).state()).isEqualTo(ExerciseState.PROSPECT);
	}

	@Test
	void a_second_cycle_finds_its_stl_and_a_plan_in_time_warns_of_nothing() {
		walk.peopleOf("SLP");
		parts.of(walk.exercise("SLP", says.interest()), says.approved());
		open("SLP");
		declare();
		assertThat(map).isWaitingAt("userTask_publishTimeline").hasNotPassed("callActivity_callSeats");
		var stl = parts.of(cycle, says.approved());
		walk.answer(cycle.id(), "userTask_publishTimeline", "gobierno", says.timeline(100, 114, null));
		assertThat(log()).noneMatch(text -> text.startsWith("Advertencia"));
		rooms.finish(cycle.code(), "consultation", StandIns.ids("topicIds", TOPIC));
		for (var room : List.of("awareness-workshop", "open-call", "problem-tree", "co-creation-table")) {
			rooms.finish(cycle.code(), room);
		}
		var commitment = stl.approve(says.commitment());
		stl.publish(says.plan());
		rooms.finish(cycle.code(), "results-act");
		rooms.finish(cycle.code(), "plan-publication", StandIns.ids("commitmentIds", commitment));
		assertThat(judged(Requirement.TIMELINE)).isTrue();
		deliver();
		implementWithoutReviews();
		publishFollowingPlan();
		clock.moveTo(says.end().plusYears(1).plusDays(1));
		walk.runJobs();
		assertThat(map).isEnded().hasPassed("endEvent_nextPlanInTime").hasNotPassed("endEvent_warned");
	}

	private void implementWithoutReviews() {
		walk.answer(cycle.id(), "userTask_recordPlanReview", "organo-garante",
				Map.of("published", "NO", "reason", "El mecanismo no revisa planes de esta entidad."));
		for (int semester = 1; semester <= 2; semester++) {
			walk.answer(cycle.id(), "userTask_recordMeeting", "gobierno", says.meeting(says.start().plusMonths(6L * semester - 3)));
		}
		rooms.finish(cycle.code(), "commitment-implementation");
		rooms.finish(cycle.code(), "progress-report");
		rooms.finish(cycle.code(), "progress-report");
		walk.answer(cycle.id(), "userTask_recordSelfAssessment", "gobierno", says.completion(1, 0));
		assertThat(judged(Requirement.MEETINGS)).isTrue();
		walk.answer(cycle.id(), "userTask_recordResultsReport", "organo-garante",
				Map.of("published", "NO", "reason", "El mecanismo no evalúa planes de esta entidad."));
		walk.answer(cycle.id(), "userTask_prepareNextCycle", "gobierno",
				Map.of("saidOn", clock.today().toString(), "lessons", "Conviene convocar antes a las regiones.", "continues", "NO", "reason", "Cambia la administración."));
	}

	private void publishFollowingPlan() {
		var following = ((Opened.Begun) registry.open(new Opening(ExerciseModel.OGP_NATIONAL, "SLP", Sector.GOVERNMENT, says.end()))).exercise();
		var next = parts.of(following, says.approved().plusYears(1));
		next.approve(Drafts.running(says.end(), says.end().plusYears(1), says.milestone(says.end().plusMonths(3))));
		next.publish(new PlanContent("Otro plan", says.end().plusDays(1), says.end().plusYears(1).plusDays(1), "Introducción", "Contexto", "Proceso", Set.of()));
	}

}
