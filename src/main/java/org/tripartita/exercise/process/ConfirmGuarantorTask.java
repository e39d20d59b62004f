package org.tripartita.exercise.process;

import java.util.Optional;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

import org.tripartita.exercise.GuarantorRegistration;
import org.tripartita.exercise.GuarantorReport;
import org.tripartita.exercise.GuarantorReports;
import org.tripartita.territory.Territories;
import org.tripartita.workflow.Answer;
import org.tripartita.workflow.OpenTask;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.RoomMatter;
import org.tripartita.workflow.SpokenDay;
import org.tripartita.workflow.Submission;
import org.tripartita.workflow.Texts;
import org.tripartita.workflow.UserTaskHandler;

/** The other party looks at the document that says who fills the role of the garante. */
@Component
class ConfirmGuarantorTask implements UserTaskHandler, RoomMatter {

	private final GuarantorReports reports;

	private final GuarantorRegistration registration;

	private final Territories territories;

	private final Texts texts;

	ConfirmGuarantorTask(GuarantorReports reports, GuarantorRegistration registration, Territories territories, Texts texts) {
		this.reports = reports;
		this.registration = registration;
		this.territories = territories;
		this.texts = texts;
	}

	@Override
	public void prefill(OpenTask task, Prefill form) {
		var one = reports.get(task.value(GuarantorReport.ID));
		form.text("territoryName", territories.fullName(territories.findByCode(one.territory()).orElseThrow()))
			.text("territoryCode", one.territory())
			.text("reportedAs", texts.of("role." + one.reportedAs()))
			.text("organisation", one.organisation())
			.text("branchName", texts.of("guarantor.branch." + one.branch()))
			.text("independence", texts.of("guarantor.independence." + one.independence()))
			.text("firstDay", SpokenDay.of(one.firstDay()))
			.text("document", one.document())
			.text("publishedOn", SpokenDay.of(one.publishedOn()));
	}

	@Override
	public Submission submit(OpenTask task, Answer answer) {
		var id = task.value(GuarantorReport.ID);
		boolean confirmed = answer.text("decision").equals("YES");
		var result = confirmed ? registration.confirm(id, task.participant())
				: registration.reject(id, answer.text("reason"), task.participant());
		return SuccessionPage.submission(result, Submission.accepted().with(RegistrationProcess.CONFIRMED, confirmed));
	}

	@Override
	public Optional<String> of(String process, VariableScope room) {
		return process.equals(RegistrationProcess.KEY) ? GuarantorReport.ID.find(room).map(reports::get).map(GuarantorReport::organisation)
				: Optional.empty();
	}

}
