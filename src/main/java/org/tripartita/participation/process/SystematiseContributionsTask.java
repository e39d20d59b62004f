package org.tripartita.participation.process;

import static org.tripartita.participation.process.ConsultationProcess.CONSULTATION_ID;

import org.springframework.stereotype.Component;

import org.tripartita.participation.Consultations;
import org.tripartita.participation.ParticipationFigures;
import org.tripartita.participation.Systematisation;
import org.tripartita.participation.Systematisation.NewCategory;
import org.tripartita.workflow.Answer;
import org.tripartita.workflow.OpenTask;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.Submission;
import org.tripartita.workflow.UserTaskHandler;

/** The convener or the facilitator groups what was received into categories; nothing is left out (G-20). */
@Component
class SystematiseContributionsTask implements UserTaskHandler {

	private final Systematisation systematisation;

	private final Consultations consultations;

	private final ParticipationFigures figures;

	SystematiseContributionsTask(Systematisation systematisation, Consultations consultations,
			ParticipationFigures figures) {
		this.systematisation = systematisation;
		this.consultations = consultations;
		this.figures = figures;
	}

	@Override
	public void prefill(OpenTask task, Prefill form) {
		var consultation = consultations.get(task.value(CONSULTATION_ID));
		var participation = figures.of(consultation.id());
		form.text("consultationTitle", consultation.title())
			.text("consultationId", consultation.id().toString())
			.number("received", participation.contributions())
			.number("duplicates", participation.duplicates());
	}

	@Override
	public Submission submit(OpenTask task, Answer answer) {
		var drafts = answer.rows("categories")
			.stream()
			.map(row -> new NewCategory(row.text("name"), row.text("summary"), row.count("contributions")))
			.toList();
		return Rulings.submission(systematisation.categorise(task.value(CONSULTATION_ID), drafts));
	}

}
