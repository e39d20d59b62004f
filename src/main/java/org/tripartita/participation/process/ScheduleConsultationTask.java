package org.tripartita.participation.process;

import static org.tripartita.participation.process.ConsultationProcess.CLOSES_AT;
import static org.tripartita.participation.process.ConsultationProcess.CONSULTATION_ID;
import static org.tripartita.workflow.RoomVariables.TERRITORY;

import java.time.Clock;

import org.springframework.stereotype.Component;

import org.tripartita.deadline.Act;
import org.tripartita.deadline.DueDates;
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

	private final DueDates dueDates;

	private final Clock clock;

	ScheduleConsultationTask(ConsultationDesk desk, Consultations consultations, ExerciseLog log,
			DueDates dueDates, Clock clock) {
		this.desk = desk;
		this.consultations = consultations;
		this.log = log;
		this.dueDates = dueDates;
		this.clock = clock;
	}

	@Override
	public void prefill(OpenTask task, Prefill form) {
		var due = dueDates.of(Act.CONSULTATION, null, clock.instant(), task.value(TERRITORY));
		form.text("consultationTitle", consultations.get(task.value(CONSULTATION_ID)).title())
			.date("opensOn", log.today())
			.date("closesOn", due.lastDay());
	}

	@Override
	public Submission submit(OpenTask task, Answer answer) {
		var id = task.value(CONSULTATION_ID);
		var ruling = desk.schedule(id, answer.date("opensOn"), answer.date("closesOn"));
		return ruling instanceof Ruling.Refused refused ? Rulings.submission(refused)
				: Submission.accepted().with(CLOSES_AT, consultations.get(id).closesAt());
	}

}
