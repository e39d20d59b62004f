package org.tripartita.actionplan.process;

import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.tripartita.actionplan.Commitment;
import org.tripartita.actionplan.PlanCompilation;
import org.tripartita.actionplan.PlanEndorsement;
import org.tripartita.actionplan.PlanEndorsement.Stand;
import org.tripartita.identity.Sector;
import org.tripartita.workflow.Answer;
import org.tripartita.workflow.OpenTask;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.SpokenDay;
import org.tripartita.workflow.SigningAct;
import org.tripartita.workflow.SigningHandler;
import org.tripartita.workflow.SigningSheet;
import org.tripartita.workflow.Submission;
import org.tripartita.workflow.Texts;

import static org.tripartita.workflow.RoomVariables.EXERCISE_ID;
import static org.tripartita.workflow.RoomVariables.SECTOR;

/** One sector endorses the plan, with a note of dissent or without, or says why it does not (R10.4). */
@Component
class EndorsePlanTask implements SigningHandler {

	private final PlanCompilation plans;

	private final Texts texts;

	EndorsePlanTask(PlanCompilation plans, Texts texts) {
		this.plans = plans;
		this.texts = texts;
	}

	@Override
	public void prefill(OpenTask task, Prefill form) {
		var exercise = task.value(EXERCISE_ID);
		plans.content(exercise)
			.ifPresent(plan -> form.text("title", plan.title())
				.text("startDate", SpokenDay.of(plan.startDate()))
				.text("endDate", SpokenDay.of(plan.endDate()))
				.text("introduction", plan.introduction())
				.text("normativeContext", plan.normativeContext())
				.text("processDescription", plan.processDescription()));
		var missing = plans.missingTopics(exercise);
		form.text("sectorName", texts.of("sector." + Sector.ofRole(task.value(SECTOR))))
			.markdown("crossCuttingWarning", missing.isEmpty() ? "" : texts.of("plan.topics-missing", String.join(", ", missing)))
			.rows("cocreated", rows(plans.cocreated(exercise)))
			.rows("proactive", rows(plans.proactive(exercise)));
	}

	private static List<Map<String, String>> rows(List<Commitment> commitments) {
		return commitments.stream()
			.map(Commitment::content)
			.map(one -> Map.of("name", one.name(), "commitmentText", one.commitmentText(), "leadAgency", one.leadAgency(),
					"endDate", SpokenDay.of(one.endDate())))
			.toList();
	}

	@Override
	public SigningSheet sheet() {
		return new SigningSheet("stand", Stand.ENDORSED.name(), Stand.DISSENT.name(), Stand.REFUSED.name(), "note",
				List.of(SigningSheet.POSITION));
	}

	@Override
	public String text(OpenTask task) {
		return plans.words(task.value(EXERCISE_ID));
	}

	@Override
	public Submission sign(OpenTask task, Answer answer, SigningAct signing) {
		var act = new PlanEndorsement(Sector.ofRole(task.value(SECTOR)), answer.choice("stand", Stand.class),
				answer.textOrNull("note"), answer.text("position"), answer.date("actedOn"));
		return switch (plans.endorse(task.value(EXERCISE_ID), act, signing)) {
			case DONE -> Submission.accepted();
			case IN_FUTURE -> Submission.refused("plan.act-in-future");
			case BEFORE_RESULTS -> Submission.refused("plan.act-before-results");
		};
	}

}
