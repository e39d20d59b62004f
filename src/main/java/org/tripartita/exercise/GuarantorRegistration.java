package org.tripartita.exercise;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.tripartita.identity.Account.Mandate;
import org.tripartita.identity.Accounts;
import org.tripartita.identity.Guarantor;
import org.tripartita.identity.Guarantors;
import org.tripartita.identity.NewGuarantor;
import org.tripartita.identity.Role;
import org.tripartita.identity.Sector;
import org.tripartita.workflow.SpokenDay;
import org.tripartita.workflow.Texts;

import static org.tripartita.exercise.SuccessionResult.refused;

/**
 * A garante that fills the role and is not on record comes on record by its published document (G-29). Whether it is
 * independent decides whether a majority needs civil society's vote (domain 9, point 2): so civil society is always one
 * of the two who say so.
 */
@Service
@Transactional
public class GuarantorRegistration {

	private final GuarantorReports reports;

	private final Guarantors guarantors;

	private final ExerciseSuspension suspension;

	private final Exercises exercises;

	private final Accounts accounts;

	private final ExerciseLog log;

	private final Texts texts;

	GuarantorRegistration(GuarantorReports reports, Guarantors guarantors, ExerciseSuspension suspension, Exercises exercises,
			Accounts accounts, ExerciseLog log, Texts texts) {
		this.reports = reports;
		this.guarantors = guarantors;
		this.suspension = suspension;
		this.exercises = exercises;
		this.accounts = accounts;
		this.log = log;
		this.texts = texts;
	}

	/** Notes the report; somebody else has to confirm it. */
	public SuccessionResult report(GuarantorReport one) {
		var fault = fault(one);
		if (fault.isPresent()) {
			return refused(fault.get());
		}
		reports.add(one);
		return new SuccessionResult.Taken(one.id());
	}

	private Optional<String> fault(GuarantorReport one) {
		if (one.firstDay().isAfter(log.today()) || one.publishedOn().isAfter(log.today())) {
			return Optional.of("registration.in-future");
		}
		if (suspension.isVacant(one.territory())) {
			return Optional.of("registration.vacant");
		}
		var certain = guarantors.inOffice(one.territory(), log.today())
			.stream()
			.filter(other -> other.territory().equals(one.territory()) && other.certainty() == Guarantor.Certainty.HIGH)
			.toList();
		if (certain.stream().anyMatch(other -> isSame(other, one))) {
			return Optional.of("registration.on-record");
		}
		if (certain.stream().anyMatch(other -> overlaps(other.branch(), one.branch()))) {
			return Optional.of("registration.another-in-office");
		}
		return reports.waits(one) ? Optional.of("registration.reported-already") : Optional.empty();
	}

	private static boolean isSame(Guarantor other, GuarantorReport one) {
		return other.branch() == one.branch() && other.organisation().equalsIgnoreCase(one.organisation());
	}

	private static boolean overlaps(Guarantor.Branch one, Guarantor.Branch other) {
		return one == other || one == Guarantor.Branch.ALL || other == Guarantor.Branch.ALL;
	}

	/** Who has to look at what a role reported: civil society or, where it reported it, the government. */
	public static Sector confirmer(String reportedAs) {
		return reportedAs.equals(Role.SOCIEDAD_CIVIL.id()) ? Sector.GOVERNMENT : Sector.CIVIL_SOCIETY;
	}

	/** Notes that it was published so. */
	public SuccessionResult confirm(UUID id, String by) {
		var one = reports.get(id);
		if (isParty(one, by)) {
			return refused("registration.same-party");
		}
		reports.confirm(id, confirmer(one.reportedAs()).role(), by);
		return new SuccessionResult.Taken(id);
	}

	/** Notes in public that it was published otherwise; nothing changes. */
	public SuccessionResult reject(UUID id, String reason, String by) {
		var one = reports.get(id);
		if (isParty(one, by)) {
			return refused("registration.same-party");
		}
		reports.reject(id, reason, confirmer(one.reportedAs()).role(), by);
		served(one).forEach(exercise -> log.add(exercise.id(), null, log.today(), null, "registration.log.rejected",
				texts.of("sector." + confirmer(one.reportedAs())), one.organisation(), reason));
		return new SuccessionResult.Taken(id);
	}

	/** Whether somebody reported it or acts for the party that did. */
	private boolean isParty(GuarantorReport one, String by) {
		return one.reportedBy().equals(by) || accounts.reach(by)
			.stream()
			.filter(mandate -> mandate.territory().equals(one.territory()))
			.map(Mandate::role)
			.map(Role::id)
			.anyMatch(one.reportedAs()::equals);
	}

	/** Enters what was confirmed; from its first day on the garante is one. */
	public void enter(UUID id) {
		var one = reports.get(id);
		guarantors.register(new NewGuarantor(one.territory(), one.branch(), one.organisation(), one.independence(), one.firstDay(),
				one.document(), false), one.reportedBy());
		served(one).forEach(exercise -> log.add(exercise.id(), null, log.today(), null, "registration.log.entered", one.organisation(),
				SpokenDay.of(one.firstDay()), texts.of("guarantor.independence." + one.independence()), one.document()));
	}

	private List<Exercise> served(GuarantorReport one) {
		return exercises.findByTerritoryCodeInOrderByTerritoryCodeAscCycleNumberAsc(guarantors.servedFrom(one.territory(), one.branch()))
			.stream()
			.filter(exercise -> exercise.state() != ExerciseState.CONCLUDED)
			.toList();
	}

}
