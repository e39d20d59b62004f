package org.tripartita.exercise.process;

import static org.tripartita.workflow.RoomVariables.EXERCISE_ID;
import static org.tripartita.workflow.RoomVariables.SECTOR;

import org.springframework.stereotype.Component;

import org.tripartita.exercise.DeclarationSignature;
import org.tripartita.exercise.DeclarationSigning;
import org.tripartita.exercise.Exercises;
import org.tripartita.identity.Sector;
import org.tripartita.workflow.Answer;
import org.tripartita.workflow.OpenTask;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.SigningAct;
import org.tripartita.workflow.SigningHandler;
import org.tripartita.workflow.SigningSheet;
import org.tripartita.workflow.Submission;
import org.tripartita.workflow.Texts;

/** One sector signs the declaratoria, or says why it does not (R1.1). */
@Component
class SignDeclarationTask implements SigningHandler {

	private final DeclarationSigning signing;

	private final Exercises exercises;

	private final Texts texts;

	SignDeclarationTask(DeclarationSigning signing, Exercises exercises, Texts texts) {
		this.signing = signing;
		this.exercises = exercises;
		this.texts = texts;
	}

	@Override
	public void prefill(OpenTask task, Prefill form) {
		var exercise = task.value(EXERCISE_ID);
		form.text("exerciseName", exercises.get(exercise).name());
		form.text("sectorName", texts.of("sector." + Sector.ofRole(task.value(SECTOR))));
		signing.latest(exercise).ifPresent(declaration -> form.text("declarationText", declaration.text()));
	}

	@Override
	public SigningSheet sheet() {
		return SigningSheet.of("DECLINE", SigningSheet.ORGANISATION, SigningSheet.POSITION, SigningSheet.POWERS);
	}

	@Override
	public String text(OpenTask task) {
		return signing.words(task.value(EXERCISE_ID));
	}

	@Override
	public Submission sign(OpenTask task, Answer answer, SigningAct act) {
		var noted = signing.note(task.value(EXERCISE_ID), signature(Sector.ofRole(task.value(SECTOR)), answer), act);
		return switch (noted) {
			case DONE -> Submission.accepted();
			case IN_FUTURE -> Submission.refused("declaration.act-in-future");
			case BEFORE_INTEREST -> Submission.refused("declaration.act-before-interest");
		};
	}

	private static DeclarationSignature signature(Sector sector, Answer answer) {
		return answer.text("decision").equals("SIGN")
				? DeclarationSignature.signed(sector, answer.text("organisation"), answer.text("position"),
						answer.text("powers"), answer.date("actedOn"))
				: DeclarationSignature.declined(sector, answer.text("reason"), answer.date("actedOn"));
	}

}
