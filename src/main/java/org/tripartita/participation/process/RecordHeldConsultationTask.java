package org.tripartita.participation.process;

import static org.tripartita.participation.process.ConsultationProcess.CLOSES_AT;
import static org.tripartita.participation.process.ConsultationProcess.CONSULTATION_ID;

import org.springframework.stereotype.Component;

import org.tripartita.participation.Channel;
import org.tripartita.participation.ConsultationDesk;
import org.tripartita.participation.ConsultationParts;
import org.tripartita.participation.Consultations;
import org.tripartita.participation.HeldConsultation;
import org.tripartita.participation.HeldConsultation.Total;
import org.tripartita.participation.Ruling;
import org.tripartita.workflow.Answer;
import org.tripartita.workflow.OpenTask;
import org.tripartita.workflow.Option;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.Submission;
import org.tripartita.workflow.UserTaskHandler;

/** The convener enters a consultation that was held elsewhere: its dates, its totals, where it is documented. */
@Component
class RecordHeldConsultationTask implements UserTaskHandler {

	private final ConsultationDesk desk;

	private final Consultations consultations;

	private final ConsultationParts parts;

	RecordHeldConsultationTask(ConsultationDesk desk, Consultations consultations, ConsultationParts parts) {
		this.desk = desk;
		this.consultations = consultations;
		this.parts = parts;
	}

	@Override
	public void prefill(OpenTask task, Prefill form) {
		var id = task.value(CONSULTATION_ID);
		var regions = parts.regions(id);
		form.text("consultationTitle", consultations.get(id).title())
			.text("regional", regions.isEmpty() ? "NO" : "YES")
			.options("regions", regions.stream().map(name -> new Option(name, name)).toList());
	}

	@Override
	public Submission submit(OpenTask task, Answer answer) {
		var id = task.value(CONSULTATION_ID);
		var totals = answer.rows("totals").stream().map(RecordHeldConsultationTask::total).toList();
		var ruling = desk.recordHeld(id,
				new HeldConsultation(answer.date("openedOn"), answer.date("closedOn"), totals, answer.text("source")));
		return ruling instanceof Ruling.Refused refused ? Rulings.submission(refused)
				: Submission.accepted().with(CLOSES_AT, consultations.get(id).closesAt());
	}

	private static Total total(Answer row) {
		return new Total(row.choice("channel", Channel.class), row.textOrNull("region"), row.count("contributions"));
	}

}
