package org.tripartita.exercise.process;

import java.util.List;
import java.util.Locale;
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
import org.tripartita.identity.Role;
import org.tripartita.identity.Sector;
import org.tripartita.territory.Territories;
import org.tripartita.territory.Territory;
import org.tripartita.workflow.Answer;
import org.tripartita.workflow.Option;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.RoleGroups;
import org.tripartita.workflow.RoomVariables;
import org.tripartita.workflow.SpokenDay;
import org.tripartita.workflow.StartHandler;
import org.tripartita.workflow.Starter;
import org.tripartita.workflow.Submission;
import org.tripartita.workflow.Texts;

/** Somebody reports that the garante of one of its territories was extinguished or changed (X3). */
@Component
class ReportSuccessionStart implements StartHandler {

	private static final List<Role> REPORTING = List.of(Role.ORGANO_GARANTE, Role.GOBIERNO, Role.SOCIEDAD_CIVIL, Role.ADMINISTRACION);

	/** The choice of a garante that is not on record. */
	private static final String OTHER = "OTHER";

	private final SuccessionReport reports;

	private final Guarantors guarantors;

	private final Territories territories;

	private final Texts texts;

	ReportSuccessionStart(SuccessionReport reports, Guarantors guarantors, Territories territories, Texts texts) {
		this.reports = reports;
		this.guarantors = guarantors;
		this.territories = territories;
		this.texts = texts;
	}

	@Override
	public void prefill(Starter starter, Prefill form) {
		var own = own(starter);
		form.options("territories", own.stream().map(one -> new Option(territories.fullName(one), one.code())).toList());
		form.options("guarantors", Stream.concat(own.stream().flatMap(this::guarantors),
				Stream.of(new Option(texts.of("succession.other"), OTHER))).toList());
		if (own.size() == 1) {
			form.text("territory", own.get(0).code());
		}
	}

	private List<Territory> own(Starter starter) {
		return REPORTING.stream()
			.flatMap(role -> starter.territoriesAs(role.id()).stream())
			.distinct()
			.flatMap(code -> territories.findByCode(code.toUpperCase(Locale.ROOT)).stream())
			.toList();
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
		var result = reports.report(stated, roleOf(starter, territory), starter.participant());
		return result instanceof SuccessionResult.Taken taken ? begun(territory, follows, taken)
				: SuccessionPage.submission(result, Submission.accepted());
	}

	private static Submission begun(String territory, Follows follows, SuccessionResult.Taken taken) {
		return Submission.accepted()
			.under("GARANTE-%s-%s".formatted(territory, taken.successionId().toString().substring(0, 8)))
			.with(RoomVariables.TERRITORY, territory)
			.with(Succession.ID, taken.successionId())
			.with(SuccessionProcess.FOLLOWS, follows)
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

	/** The first role that the person holds there; one person holds one sector's. */
	private static String roleOf(Starter starter, String territory) {
		return REPORTING.stream()
			.map(Role::id)
			.filter(role -> starter.groups().contains(RoleGroups.of(role, territory)))
			.findFirst()
			.orElseThrow();
	}

}
