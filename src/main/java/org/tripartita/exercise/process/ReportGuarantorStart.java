package org.tripartita.exercise.process;

import java.util.UUID;

import org.springframework.stereotype.Component;

import org.tripartita.exercise.GuarantorRegistration;
import org.tripartita.exercise.GuarantorReport;
import org.tripartita.exercise.SuccessionResult;
import org.tripartita.identity.Guarantor;
import org.tripartita.workflow.Answer;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.RoomVariables;
import org.tripartita.workflow.StartHandler;
import org.tripartita.workflow.Starter;
import org.tripartita.workflow.Submission;

/** Somebody reports who fills the role of the garante in one of its territories, which the product does not know. */
@Component
class ReportGuarantorStart implements StartHandler {

	private final GuarantorRegistration registration;

	private final ReportingParties parties;

	ReportGuarantorStart(GuarantorRegistration registration, ReportingParties parties) {
		this.registration = registration;
		this.parties = parties;
	}

	@Override
	public void prefill(Starter starter, Prefill form) {
		parties.show(starter, form);
	}

	@Override
	public Submission start(Starter starter, Answer answer) {
		var territory = answer.text("territory");
		var as = ReportingParties.roleOf(starter, territory);
		var result = registration.report(new GuarantorReport(UUID.randomUUID(), territory, answer.choice("branch", Guarantor.Branch.class),
				answer.text("organisation"), answer.choice("independence", Guarantor.Independence.class), answer.date("firstDay"),
				answer.text("document"), answer.date("publishedOn"), as, starter.participant()));
		return result instanceof SuccessionResult.Taken taken ? begun(territory, as, taken.successionId())
				: SuccessionPage.submission(result, Submission.accepted());
	}

	private static Submission begun(String territory, String as, UUID report) {
		return Submission.accepted()
			.under("GARANTE-%s-%s".formatted(territory, report.toString().substring(0, 8)))
			.with(RoomVariables.TERRITORY, territory)
			.with(GuarantorReport.ID, report)
			.with(RegistrationProcess.CONFIRMER, GuarantorRegistration.confirmer(as).role());
	}

}
