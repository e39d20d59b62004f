package org.tripartita.actionplan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import org.tripartita.exercise.Exercise;
import org.tripartita.record.ActaDraft;
import org.tripartita.record.DocumentKind;
import org.tripartita.record.Filing;
import org.tripartita.record.Visibility;
import org.tripartita.workflow.SpokenDay;
import org.tripartita.workflow.Texts;

/** A plan and a commitment in the words that people sign: everything that binds them, and nothing that can change later. */
@Component
class PlanWords {

	private final Milestones milestones;

	private final Texts texts;

	PlanWords(Milestones milestones, Texts texts) {
		this.milestones = milestones;
		this.texts = texts;
	}

	/** The plan that the sectors endorse. */
	String of(Exercise exercise, PlanContent plan, List<Commitment> cocreated, List<Commitment> proactive) {
		var words = begin(plan.title(), plan.startDate()).fact(texts.of("plan.words.exercise"), exercise.name())
			.fact(texts.of("plan.period-label"),
					texts.of("plan.period-text", SpokenDay.of(plan.startDate()), SpokenDay.of(plan.endDate())))
			.fact(texts.of("plan.pdf.topics"), topics(plan))
			.section(texts.of("plan.introduction"), plan.introduction())
			.section(texts.of("plan.normativeContext"), plan.normativeContext())
			.section(texts.of("plan.processDescription"), plan.processDescription());
		var steps = steps(Stream.concat(cocreated.stream(), proactive.stream()).toList());
		cocreated.forEach(one -> words.section(texts.of("plan.words.cocreated", one.content().name()), lines(one, steps)));
		proactive.forEach(one -> words.section(texts.of("plan.words.proactive", one.content().name()), lines(one, steps)));
		return words.words();
	}

	/** The commitment that its lead agency takes on. */
	String of(Commitment commitment, LocalDate adoptedOn) {
		return begin(texts.of("results.acceptance.title", commitment.content().name()), adoptedOn)
			.fact(texts.of("results.acceptance.adopted"), SpokenDay.of(adoptedOn))
			.section(texts.of("results.acceptance.commitment"), lines(commitment, steps(List.of(commitment))))
			.section(texts.of("results.acceptance.effect"), texts.of("results.acceptance.effect.text"))
			.words();
	}

	private static ActaDraft.Builder begin(String title, LocalDate day) {
		return ActaDraft.of(Filing.of(DocumentKind.PLAN, Visibility.PUBLIC, title, day));
	}

	private String topics(PlanContent plan) {
		return plan.crossCutting().isEmpty() ? texts.of("plan.pdf.none")
				: plan.crossCutting().stream().sorted().map(topic -> texts.of("plan.topic." + topic)).collect(Collectors.joining(", "));
	}

	/** The work plans of commitments, in order. */
	private Map<UUID, List<Milestone>> steps(List<Commitment> commitments) {
		return milestones.findByCommitmentIdInOrderByPosition(commitments.stream().map(Commitment::id).toList())
			.stream()
			.collect(Collectors.groupingBy(Milestone::commitmentId));
	}

	private List<String> lines(Commitment commitment, Map<UUID, List<Milestone>> steps) {
		var content = commitment.content();
		var lines = new ArrayList<String>();
		line(lines, "plan.column.public_problem", content.publicProblem());
		line(lines, "plan.column.commitment", content.commitmentText());
		line(lines, "plan.column.how_it_solves", content.howItSolves());
		line(lines, "plan.pdf.axes", content.axes().stream().sorted().map(axis -> texts.of("plan.axis." + axis)).collect(Collectors.joining(", ")));
		line(lines, "plan.column.lead_agency", content.leadAgency());
		line(lines, "plan.column.beneficiaries", content.beneficiaries());
		line(lines, "plan.pdf.dates", texts.of("plan.period-text", SpokenDay.of(content.startDate()), SpokenDay.of(content.endDate())));
		line(lines, "plan.column.indicator", content.indicator());
		line(lines, "plan.column.baseline", content.baseline());
		line(lines, "plan.column.target", content.target());
		steps.getOrDefault(commitment.id(), List.of())
			.forEach(step -> lines.add(texts.of("plan.words.milestone", step.name(), SpokenDay.of(step.endDate()), step.responsible(),
					step.meansOfVerification())));
		return lines;
	}

	private void line(List<String> lines, String label, String value) {
		lines.add(texts.of("plan.words.line", texts.of(label), value));
	}

}
