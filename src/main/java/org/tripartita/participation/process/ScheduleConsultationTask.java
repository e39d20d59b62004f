package org.tripartita.participation.process;

import static org.tripartita.participation.process.ConsultationProcess.CLOSES_AT;
import static org.tripartita.participation.process.ConsultationProcess.CONSULTATION_ID;

import org.springframework.stereotype.Component;

import org.tripartita.exercise.ExerciseLog;
import org.tripartita.participation.ConsultationDesk;
import org.tripartita.participation.Consultations;
import org.tripartita.participation.Ruling;
import org.tripartita.workflow.Answer;
import org.tripartita.workflow.OpenTask;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.Submission;
import org.tripartita.workflow.UserTaskHandler;

/** The convener sets when the consultation opens and closes (R5.1, R5.5). */
@Component
class ScheduleConsultationTask implements UserTaskHandler {

	private final ConsultationDesk desk;

	private final Consultations consultations;

	private final ExerciseLog log;

	ScheduleConsultationTask(ConsultationDesk desk, Consultations consultations, ExerciseLog log) {
		this.desk = desk;
		this.consultations = consultations;
		this.log = log;
	}

	@Override
	public void prefill(OpenTask task, Prefill form) {
		var consultation = consultations.get(task.value(CONSULTATION_ID));
		form.text("consultationTitle", consultation.title())
			.date("opensOn", log.today())
			.date("closesOn", desk.recommended(consultation.exerciseId(), log.today()));
	}

	@Override
	public Submission submit(OpenTask task, Answer answer) {
		var id = task.value(CONSULTATION_ID);
		var ruling = desk.schedule(id, answer.date("opensOn"), answer.date("closesOn"), answer.textOrNull("shortTermReason"));
		return ruling instanceof Ruling.Refused refused ? Rulings.submission(refused)
				: Submission.accepted().with(CLOSES_AT, consultations.get(id).closesAt());
	}

}
