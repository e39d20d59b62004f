package org.tripartita.exercise.process;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import org.tripartita.exercise.Succession;
import org.tripartita.exercise.SuccessionReport;
import org.tripartita.exercise.SuccessionReport.Outgoing;
import org.tripartita.exercise.SuccessionReport.Stated;
import org.tripartita.exercise.SuccessionResult;
import org.tripartita.exercise.Successor;
import org.tripartita.exercise.process.SuccessionProcess.Follows;
import org.tripartita.identity.Guarantor;
import org.tripartita.identity.Guarantors;
import org.tripartita.identity.Sector;
import org.tripartita.territory.Territory;
import org.tripartita.workflow.Answer;
import org.tripartita.workflow.DueDatePolicy;
import org.tripartita.workflow.Option;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.RoomVariables;
import org.tripartita.workflow.SpokenDay;
import org.tripartita.workflow.StartHandler;
import org.tripartita.workflow.Starter;
import org.tripartita.workflow.Submission;
import org.tripartita.workflow.Texts;

/** Somebody reports that the garante of one of its territories was extinguished or changed (X3). */
@Component
class ReportSuccessionStart implements StartHandler {

	/** What another party does first; its time limit opens the way to the publication. */
	private static final String CONFIRMING = "userTask_confirmSuccession";

	/** The choice of a garante that is not on record. */
	private static final String OTHER = "OTHER";

	private final SuccessionReport reports;

	private final Guarantors guarantors;

	private final ReportingParties parties;

	private final Texts texts;

	private final DueDatePolicy dueDates;

	private final Clock clock;

	ReportSuccessionStart(SuccessionReport reports, Guarantors guarantors, ReportingParties parties, Texts texts,
			DueDatePolicy dueDates, Clock clock) {
		this.reports = reports;
		this.guarantors = guarantors;
		this.parties = parties;
		this.texts = texts;
		this.dueDates = dueDates;
		this.clock = clock;
	}

	@Override
	public void prefill(Starter starter, Prefill form) {
		form.options("guarantors", Stream.concat(parties.show(starter, form).stream().flatMap(this::guarantors),
				Stream.of(new Option(texts.of("succession.other"), OTHER))).toList());
	}

	private Stream<Option> guarantors(Territory territory) {
		return reports.reportable(territory.code())
			.stream()
			.map(one -> new Option(texts.of(one.to() == null ? "succession.option" : "succession.option-until", territory.shortName(),
					one.organisation(), texts.of("guarantor.branch." + one.branch()), day(one)), one.id().toString()));
	}

	private static String day(Guarantor one) {
		return Optional.ofNullable(one.to()).map(SpokenDay::of).orElse("");
	}

	@Override
	public Submission start(Starter starter, Answer answer) {
		var territory = answer.text("territory");
		var follows = answer.choice("follows", Follows.class);
		var successors = answer.rows("successors").stream().map(row -> successor(row, answer.text("document"))).toList();
		if (follows == Follows.LAW && successors.isEmpty()) {
			return Submission.refused("succession.no-successor");
		}
		var stated = new Stated(territory, outgoing(answer), answer.date("lastDay"), answer.text("document"),
				answer.date("publishedOn"), successors);
		var result = reports.report(stated, ReportingParties.roleOf(starter, territory), starter.participant());
		return result instanceof SuccessionResult.Taken taken ? begun(territory, follows, taken)
				: SuccessionPage.submission(result, Submission.accepted());
	}

	private Submission begun(String territory, Follows follows, SuccessionResult.Taken taken) {
		return Submission.accepted()
			.under("GARANTE-%s-%s".formatted(territory, taken.successionId().toString().substring(0, 8)))
			.with(RoomVariables.TERRITORY, territory)
			.with(Succession.ID, taken.successionId())
			.with(SuccessionProcess.FOLLOWS, follows)
			.with(SuccessionProcess.OBJECTED, false)
			.with(SuccessionProcess.REVIEWER, reports.reviewer(taken.successionId()))
			.with(SuccessionProcess.REPORT_TERM_ENDS_AT, dueDates.due(CONFIRMING, territory, clock.instant()))
			.with(SuccessionProcess.SIGNERS, List.of(Sector.GOVERNMENT.role(), Sector.CIVIL_SOCIETY.role()));
	}

	private Outgoing outgoing(Answer answer) {
		if (!answer.text("guarantor").equals(OTHER)) {
			var known = guarantors.get(UUID.fromString(answer.text("guarantor")));
			return new Outgoing(known.id(), known.organisation(), known.branch(), known.independence());
		}
		return new Outgoing(null, answer.text("organisation"), answer.choice("branch", Guarantor.Branch.class),
				answer.choice("independence", Guarantor.Independence.class));
	}

	private static Successor successor(Answer row, String document) {
		return Successor.named(true, row.choice("branch", Guarantor.Branch.class), row.text("organisation"),
				row.choice("independence", Guarantor.Independence.class), row.date("firstDay"), document);
	}

}
