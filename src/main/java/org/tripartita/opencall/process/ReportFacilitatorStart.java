package org.tripartita.opencall.process;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import org.tripartita.exercise.Exercise;
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

/** The facilitator steps back, a sector says that it lost its confidence (E3b), or asks for one where nobody facilitates. */
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
		var last = new TreeMap<String, Facilitated>();
		own.forEach(one -> last.put(one.exercise().territoryCode(), one));
		form.options("territories", last.entrySet().stream().map(one -> option(one.getValue(), one.getKey())).toList());
		form.options("exercises", own.stream().map(one -> option(one, one.exercise().code())).toList());
		form.options("causes", own.stream()
			.flatMap(one -> Cause.reported(one.byPerson()).stream().filter(cause -> roleOf(starter, one.exercise(), cause).isPresent()))
			.distinct()
			.sorted()
			.map(cause -> new Option(texts.of("opencall.cause." + cause), cause.name()))
			.toList());
		if (own.size() == 1) {
			form.text("territory", own.get(0).exercise().territoryCode());
		}
	}

	private Option option(Facilitated one, String value) {
		var by = one.by();
		return new Option(one.byPerson() && by != null ? texts.of("opencall.facilitator.option", one.exercise().name(), String.valueOf(by.organisation()))
				: texts.of("opencall.facilitator.option.nobody", one.exercise().name()), value);
	}

	/** In which role: the person steps back for itself, or the convener for it with its letter; confidence is a sector's. */
	private static Optional<String> roleOf(Starter starter, Exercise exercise, Cause cause) {
		var roles = cause == Cause.RECUSAL ? List.of(Role.FACILITACION.id(), exercise.convener().role()) : Sector.roles();
		return roles.stream().filter(role -> starter.groups().contains(RoleGroups.of(role, exercise.territoryCode()))).findFirst();
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
			.filter(one -> answer.textOrNull("exercise") == null || one.exercise().code().equals(answer.text("exercise")))
			.toList();
		if (chosen.size() != 1) {
			return Submission.refused(chosen.isEmpty() ? "opencall.facilitator.not-possible" : "opencall.facilitator.which");
		}
		var exercise = chosen.get(0).exercise();
		var by = chosen.get(0).by();
		var cause = answer.choice("cause", Cause.class);
		if (!Cause.reported(chosen.get(0).byPerson()).contains(cause)) {
			return Submission.refused(cause == Cause.WANTED ? "opencall.facilitator.somebody" : "opencall.facilitator.not-possible");
		}
		var role = roleOf(starter, exercise, cause);
		if (role.isEmpty()) {
			return Submission.refused(cause == Cause.RECUSAL ? "opencall.facilitator.recusal-of-person"
					: "opencall.facilitator.confidence-of-sector");
		}
		var report = new FacilitatorReport(UUID.randomUUID(), exercise.id(), by == null ? null : by.id(), cause, role.get(),
				answer.text("reason"), answer.date("happenedOn"));
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

}
