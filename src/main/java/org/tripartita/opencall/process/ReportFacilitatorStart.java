package org.tripartita.opencall.process;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import org.tripartita.identity.Role;
import org.tripartita.identity.Sector;
import org.tripartita.opencall.FacilitatorChange;
import org.tripartita.opencall.FacilitatorChange.Facilitated;
import org.tripartita.opencall.FacilitatorReport;
import org.tripartita.opencall.FacilitatorReport.Cause;
import org.tripartita.workflow.Answer;
import org.tripartita.workflow.Option;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.RoleGroups;
import org.tripartita.workflow.RoomVariables;
import org.tripartita.workflow.StartHandler;
import org.tripartita.workflow.Starter;
import org.tripartita.workflow.Submission;
import org.tripartita.workflow.Texts;

/** The facilitator steps back, or a sector says that it lost its confidence (E3b). */
@Component
class ReportFacilitatorStart implements StartHandler {

	private final FacilitatorChange change;

	private final Texts texts;

	ReportFacilitatorStart(FacilitatorChange change, Texts texts) {
		this.change = change;
		this.texts = texts;
	}

	@Override
	public void prefill(Starter starter, Prefill form) {
		var own = own(starter);
		form.options("exercises", own.stream()
			.map(one -> new Option(texts.of("opencall.facilitator.option", one.exercise().name(), String.valueOf(one.by().organisation())),
					one.exercise().territoryCode()))
			.toList());
		form.options("causes", Stream.of(Cause.values())
			.filter(cause -> mayReport(starter, cause))
			.map(cause -> new Option(texts.of("opencall.cause." + cause), cause.name()))
			.toList());
		if (own.size() == 1) {
			form.text("territory", own.get(0).exercise().territoryCode());
		}
	}

	/** The person steps back for itself, or the convener for it with its letter; confidence is a sector's. */
	private static boolean mayReport(Starter starter, Cause cause) {
		return cause == Cause.RECUSAL || Sector.roles().stream().anyMatch(role -> !starter.territoriesAs(role).isEmpty());
	}

	private List<Facilitated> own(Starter starter) {
		return change.reportable(roles()
			.flatMap(role -> starter.territoriesAs(role).stream())
			.distinct()
			.map(code -> code.toUpperCase(Locale.ROOT))
			.toList());
	}

	private static Stream<String> roles() {
		return Stream.concat(Sector.roles().stream(), Stream.of(Role.FACILITACION.id()));
	}

	@Override
	public Submission start(Starter starter, Answer answer) {
		var chosen = own(starter).stream()
			.filter(one -> one.exercise().territoryCode().equals(answer.text("territory")))
			.reduce((earlier, latest) -> latest);
		if (chosen.isEmpty()) {
			return Submission.refused("opencall.facilitator.not-possible");
		}
		var exercise = chosen.get().exercise();
		var cause = answer.choice("cause", Cause.class);
		var role = roleOf(starter, exercise.territoryCode());
		if (cause == Cause.LOSS_OF_CONFIDENCE && role.equals(Role.FACILITACION.id())) {
			return Submission.refused("opencall.facilitator.confidence-of-sector");
		}
		var report = new FacilitatorReport(UUID.randomUUID(), exercise.id(), chosen.get().by().id(), cause, role, answer.text("reason"),
				answer.date("happenedOn"));
		return switch (change.report(report, starter.participant())) {
			case DONE -> Submission.accepted()
				.under(exercise.code())
				.with(RoomVariables.EXERCISE_ID, exercise.id())
				.with(RoomVariables.TERRITORY, exercise.territoryCode())
				.with(FacilitatorChangeProcess.REPORT_ID, report.id())
				.with(FacilitatorChangeProcess.CAUSE, cause)
				.with(FacilitatorChangeProcess.AGAINST, 0);
			case WRONG_DAY -> Submission.refused("opencall.facilitator.day");
			case NOT_POSSIBLE -> Submission.refused("opencall.facilitator.not-possible");
		};
	}

	private static String roleOf(Starter starter, String territory) {
		return roles().filter(role -> starter.groups().contains(RoleGroups.of(role, territory))).findFirst().orElseThrow();
	}

}
