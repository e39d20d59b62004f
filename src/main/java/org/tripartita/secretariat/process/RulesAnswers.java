package org.tripartita.secretariat.process;

import org.tripartita.identity.Sector;
import org.tripartita.secretariat.Majority;
import org.tripartita.secretariat.OperatingRules;
import org.tripartita.secretariat.Rotation;
import org.tripartita.secretariat.VoteUnit;
import org.tripartita.workflow.Answer;
import org.tripartita.workflow.Prefill;

/** The operating rules as forms ask and show them, at the installation and later. */
final class RulesAnswers {

	private static final String NO = "NO";

	private static final String YES = "YES";

	private RulesAnswers() {
	}

	static OperatingRules read(Answer answer) {
		var rotation = answer.findCount("rotationMonths")
			.map(months -> new Rotation(months, Sector.ofRole(answer.text("rotationNext"))))
			.orElse(null);
		return new OperatingRules(answer.choice("voteUnit", VoteUnit.class), answer.choice("majority", Majority.class),
				answer.count("noticeDaysOrdinary"), answer.count("noticeDaysExtraordinary"), answer.count("sessionPeriodDays"),
				Sector.ofRole(answer.text("presider")), Sector.ofRole(answer.text("secretary")), answer.text("task"),
				answer.textOrNull("extraordinaryCriteria"), !NO.equals(answer.textOrNull("remoteAllowed")), rotation);
	}

	static void show(OperatingRules rules, Prefill form) {
		form.text("voteUnit", rules.voteUnit().name()).text("majority", rules.majority().name());
		form.number("noticeDaysOrdinary", rules.noticeDaysOrdinary());
		form.number("noticeDaysExtraordinary", rules.noticeDaysExtraordinary());
		form.number("sessionPeriodDays", rules.sessionPeriodDays());
		form.text("remoteAllowed", rules.remoteAllowed() ? YES : NO);
		form.text("presider", rules.presider().role()).text("secretary", rules.secretary().role());
		form.text("task", rules.task()).text("extraordinaryCriteria", rules.extraordinaryCriteria());
		var rotation = rules.rotation();
		if (rotation != null) {
			form.number("rotationMonths", rotation.months()).text("rotationNext", rotation.next().role());
		}
	}

}
