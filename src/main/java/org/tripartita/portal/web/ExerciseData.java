package org.tripartita.portal.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.jspecify.annotations.Nullable;

import org.tripartita.exercise.Exercise;
import org.tripartita.monitoring.PublicStalls.PublicStall;

/**
 * One exercise for machines: the same as its page says, in the product's own terms.
 *
 * @param schema where those terms are explained
 */
@JsonNaming(SnakeCaseStrategy.class)
record ExerciseData(@JsonProperty("$schema") String schema, String code, String name, String model, String territory, String state, String convener,
		LocalDate openedOn, @Nullable LocalDate concludedOn, @Nullable String secretariat, @Nullable Stall stall,
		List<Step> steps, @Nullable Timeline timeline, List<Call> calls, List<Consultation> consultations, List<Topic> topics, List<Commitment> commitments,
		List<PublicMeeting> meetings, List<Report> reports, List<Acta> actas, List<Entry> log) {

	@JsonNaming(SnakeCaseStrategy.class)
	record Stall(String code, String level, LocalDate since, String explanation) {
	}

	@JsonNaming(SnakeCaseStrategy.class)
	record Step(int number, String name, String standing, @Nullable LocalDate from, @Nullable LocalDate to,
			boolean retrospective) {
	}

	@JsonNaming(SnakeCaseStrategy.class)
	record Timeline(LocalDate publishedOn, LocalDate startsOn, String opportunities, String address, String website, String contact,
			@Nullable String shortNoticeReason) {
	}

	@JsonNaming(SnakeCaseStrategy.class)
	record Call(UUID id, String purpose, String title, String state, LocalDate publishedOn, LocalDate closesOn,
			int applications, boolean retrospective) {
	}

	@JsonNaming(SnakeCaseStrategy.class)
	record Consultation(UUID id, String title, String standing, @Nullable LocalDate from, @Nullable LocalDate to,
			boolean retrospective) {
	}

	@JsonNaming(SnakeCaseStrategy.class)
	record Topic(UUID id, int rank, String name, boolean chosen, String reason, @Nullable String parkedReason) {
	}

	@JsonNaming(SnakeCaseStrategy.class)
	record Commitment(UUID id, @Nullable Integer number, String origin, String state, @Nullable String reason, String name,
			String leadAgency, LocalDate startDate, LocalDate endDate, List<Milestone> milestones) {
	}

	@JsonNaming(SnakeCaseStrategy.class)
	record Milestone(UUID id, int number, String name, LocalDate endDate, String status, @Nullable LocalDate reportedOn) {
	}

	@JsonNaming(SnakeCaseStrategy.class)
	record PublicMeeting(int semester, @Nullable LocalDate heldOn, @Nullable String place, @Nullable Integer attendance, @Nullable String results,
			@Nullable String comments, @Nullable String reason) {
	}

	@JsonNaming(SnakeCaseStrategy.class)
	record Report(String kind, LocalDate dueOn, @Nullable LocalDate notReportedOn, @Nullable LocalDate publishedOn) {
	}

	@JsonNaming(SnakeCaseStrategy.class)
	record Acta(String kind, String title, LocalDate actDate, long sequence, String hash, @Nullable String correctedBy,
			@Nullable String corrects) {
	}

	@JsonNaming(SnakeCaseStrategy.class)
	record Entry(LocalDate happenedOn, @Nullable Integer step, String text, boolean retrospective) {
	}

	static ExerciseData of(ExercisePage page, Optional<PublicStall> stall, String schema) {
		Exercise exercise = page.exercise();
		var taken = page.participation();
		var plan = page.plan();
		return new ExerciseData(schema, exercise.code(), exercise.name(), exercise.model().name(), exercise.territoryCode(),
				exercise.state().name(), exercise.convener().name(), exercise.openedOn(), exercise.concludedOn(),
				page.secretariat() == null ? null : page.secretariat().code(),
				stall.map(one -> new Stall(one.code(), one.level(), one.since(), one.sentence())).orElse(null), each(page.steps(), ExerciseData::step),
				timeline(page.cycle()), each(taken.calls(), ExerciseData::call), each(taken.consultations(), ExerciseData::consultation),
				each(taken.topics(), one -> new Topic(one.id(), one.rank(), one.name(), one.chosen(), one.reason(), one.parkedReason())),
				Stream.of(plan.cocreated(), plan.proactive(), plan.dropped())
					.flatMap(List::stream)
					.map(ExerciseData::commitment)
					.toList(),
				each(page.cycle().meetings(), one -> new PublicMeeting(one.semester(), one.heldOn(), one.place(), one.attendance(), one.results(),
						one.comments(), one.reason())),
				each(plan.reports(), ExerciseData::report), each(page.papers().actas(), ExerciseData::acta),
				each(page.papers().log(), one -> new Entry(one.happenedOn(), one.step(), one.text(), one.retrospective())));
	}

	private static <T, D> List<D> each(List<T> shown, Function<T, D> data) {
		return shown.stream().map(data).toList();
	}

	private static Acta acta(ActaLine line) {
		var acta = line.acta();
		return new Acta(acta.kind().name(), acta.title(), acta.actDate(), acta.sequence(), acta.hash(),
				line.correctedBy() == null ? null : line.correctedBy().hash(), line.corrects() == null ? null : line.corrects().hash());
	}

	private static @Nullable Timeline timeline(ExercisePage.Cycle cycle) {
		var one = cycle.timeline();
		return one == null ? null : new Timeline(one.publishedOn(), one.startsOn(), one.opportunities(), one.address(), one.website(),
				one.contact(), one.shortNoticeReason());
	}

	private static Step step(StepView step) {
		return new Step(step.number(), step.name(), step.standing(), step.from(), step.to(), step.retrospective());
	}

	private static Call call(ExercisePage.Call call) {
		var one = call.summary();
		return new Call(one.id(), one.purpose().name(), one.title(), one.state().name(), one.publishedOn(), one.closesOn(),
				one.applications(), one.retrospective());
	}

	private static Consultation consultation(ExercisePage.Held held) {
		var one = held.consultation();
		return new Consultation(one.id(), one.title(), held.standing().name(), held.from(), held.to(), one.retrospective());
	}

	private static Commitment commitment(ExercisePage.Commitment commitment) {
		var line = commitment.line();
		var content = line.content();
		return new Commitment(line.id(), line.number(), line.origin().name(), line.state().name(), line.reason(),
				content.name(), content.leadAgency(), content.startDate(), content.endDate(),
				commitment.milestones()
					.stream()
					.map(ExercisePage.Step::step)
					.map(step -> new Milestone(step.id(), step.position(), step.name(), step.endDate(), step.status().name(),
							step.reportedOn()))
					.toList());
	}

	private static Report report(ExercisePage.Report report) {
		var one = report.report();
		return new Report(one.kind().name(), one.dueOn(), one.notReportedOn(), one.publishedOn());
	}

}
