package org.tripartita.actionplan.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.tripartita.actionplan.Commitment;
import org.tripartita.actionplan.CommitmentDrafting;
import org.tripartita.actionplan.CrossCuttingTopic;
import org.tripartita.actionplan.DraftCommitment;
import org.tripartita.actionplan.DraftMilestone;
import org.tripartita.actionplan.OpennessAxis;
import org.tripartita.actionplan.PlanCompilation;
import org.tripartita.actionplan.PlanCompilation.Drafted;
import org.tripartita.actionplan.PlanContent;
import org.tripartita.actionplan.PlanEndorsement;
import org.tripartita.actionplan.PlanEndorsement.Stand;
import org.tripartita.exercise.Exercises;
import org.tripartita.workflow.Answer;
import org.tripartita.workflow.OpenTask;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.SpokenDay;
import org.tripartita.workflow.Submission;
import org.tripartita.workflow.Texts;
import org.tripartita.workflow.UserTaskHandler;

import static org.tripartita.workflow.RoomVariables.EXERCISE_ID;

/** The convener writes the plan around the approved commitments and adds what is proactive, apart (G-22). */
@Component
class DraftPlanTask implements UserTaskHandler {

	private final PlanCompilation plans;

	private final CommitmentDrafting drafting;

	private final Exercises exercises;

	private final Texts texts;

	DraftPlanTask(PlanCompilation plans, CommitmentDrafting drafting, Exercises exercises, Texts texts) {
		this.plans = plans;
		this.drafting = drafting;
		this.exercises = exercises;
		this.texts = texts;
	}

	@Override
	public void prefill(OpenTask task, Prefill form) {
		var exercise = task.value(EXERCISE_ID);
		form.text("exerciseName", exercises.get(exercise).name())
			.text("refusals", refusals(plans.stands(exercise)))
			.rows("approved", plans.cocreated(exercise).stream().map(DraftPlanTask::row).toList())
			.rows("proactive", plans.proactive(exercise).stream().map(this::proactiveRow).toList());
		plans.content(exercise).ifPresent(earlier -> show(earlier, form));
	}

	private static void show(PlanContent earlier, Prefill form) {
		form.text("title", earlier.title())
			.date("startDate", earlier.startDate())
			.date("endDate", earlier.endDate())
			.text("introduction", earlier.introduction())
			.text("normativeContext", earlier.normativeContext())
			.text("processDescription", earlier.processDescription())
			.chosen("crossCutting", earlier.crossCutting().stream().map(Enum::name).toList());
	}

	private String refusals(List<PlanEndorsement> stands) {
		var lines = stands.stream()
			.filter(act -> act.stand() == Stand.REFUSED)
			.map(act -> texts.of("plan.refusal-line", texts.of("sector." + act.sector()), String.valueOf(act.note())))
			.toList();
		return lines.isEmpty() ? "" : Stream.concat(Stream.of(texts.of("plan.refusal-intro")), lines.stream())
			.collect(Collectors.joining("\n\n"));
	}

	private static Map<String, String> row(Commitment one) {
		var content = one.content();
		return Map.of("name", content.name(), "leadAgency", content.leadAgency(), "startDate",
				SpokenDay.of(content.startDate()), "endDate", SpokenDay.of(content.endDate()));
	}

	private Map<String, Object> proactiveRow(Commitment one) {
		var draft = drafting.current(one.id());
		var row = new LinkedHashMap<String, Object>();
		row.put("name", draft.name());
		row.put("publicProblem", draft.publicProblem());
		row.put("commitmentText", draft.commitmentText());
		row.put("howItSolves", draft.howItSolves());
		row.put("axes", draft.axes().stream().map(Enum::name).sorted().toList());
		row.put("leadAgency", draft.leadAgency());
		row.put("beneficiaries", draft.beneficiaries());
		row.put("startDate", draft.startDate().toString());
		row.put("endDate", draft.endDate().toString());
		row.put("indicator", draft.indicator());
		row.put("baseline", draft.baseline());
		row.put("target", draft.target());
		row.put("milestone", draft.milestones().get(0).name());
		row.put("meansOfVerification", draft.milestones().get(0).meansOfVerification());
		return row;
	}

	@Override
	public Submission submit(OpenTask task, Answer answer) {
		var drafted = plans.draft(task.value(EXERCISE_ID), content(answer),
				answer.rows("proactive").stream().map(DraftPlanTask::proactive).toList());
		if (drafted instanceof Drafted.EndsAfterPlan late) {
			return Submission.refused("plan.ends-after", late.name(), SpokenDay.of(late.endDate()));
		}
		if (drafted instanceof Drafted.ProactiveLacks lacking) {
			return Submission.refused("plan.proactive-lacks", lacking.name(),
					texts.of("commitment.shortfall." + lacking.shortfall()));
		}
		return drafted instanceof Drafted.WrongPeriod ? Submission.refused("plan.wrong-period") : Submission.accepted();
	}

	private static PlanContent content(Answer answer) {
		var topics = answer.chosen("crossCutting").stream().map(CrossCuttingTopic::valueOf).collect(Collectors.toSet());
		return new PlanContent(answer.text("title"), answer.date("startDate"), answer.date("endDate"),
				answer.text("introduction"), answer.text("normativeContext"), answer.text("processDescription"), topics);
	}

	private static DraftCommitment proactive(Answer row) {
		var agency = row.text("leadAgency");
		var step = new DraftMilestone(row.text("milestone"), row.date("endDate"), agency, row.text("meansOfVerification"));
		return new DraftCommitment(row.text("name"), row.text("publicProblem"), row.text("commitmentText"),
				row.text("howItSolves"), row.chosen("axes").stream().map(OpennessAxis::valueOf).collect(Collectors.toSet()),
				agency, true, row.text("beneficiaries"), row.date("startDate"), row.date("endDate"),
				row.text("indicator"), row.text("baseline"), row.text("target"), List.of(step));
	}

}
