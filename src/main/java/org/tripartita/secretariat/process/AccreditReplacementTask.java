package org.tripartita.secretariat.process;

import static org.tripartita.workflow.RoomVariables.EXERCISE_ID;
import static org.tripartita.workflow.RoomVariables.SECRETARIAT_ID;

import org.springframework.stereotype.Component;

import org.tripartita.identity.Sector;
import org.tripartita.secretariat.ReplacementAccreditation;
import org.tripartita.secretariat.ReplacementAccreditation.Found;
import org.tripartita.secretariat.Secretariats;
import org.tripartita.secretariat.Wording;
import org.tripartita.workflow.Answer;
import org.tripartita.workflow.OpenTask;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.Submission;
import org.tripartita.workflow.UserTaskHandler;

/** The sector of a vacancy has asked for the seat of whoever was designated, or says in public why not (G-04, G-09). */
@Component
class AccreditReplacementTask implements UserTaskHandler {

	private final ReplacementAccreditation accreditation;

	private final Secretariats secretariats;

	private final Wording wording;

	AccreditReplacementTask(ReplacementAccreditation accreditation, Secretariats secretariats, Wording wording) {
		this.accreditation = accreditation;
		this.secretariats = secretariats;
		this.wording = wording;
	}

	/** What the sector did. */
	enum Choice {

		ASKED, NOT

	}

	@Override
	public void prefill(OpenTask task, Prefill form) {
		var found = found(task);
		form.text("secretariatName", secretariats.get(found.secretariatId()).name())
			.text("sectorName", wording.sector(found.sector()))
			.text("found", accreditation.designated(found));
	}

	@Override
	public Submission submit(OpenTask task, Answer answer) {
		var found = found(task);
		return Verdicts.submission(answer.choice("decision", Choice.class) == Choice.ASKED ? accreditation.confirm(found)
				: accreditation.leave(found, answer.text("reason")));
	}

	private static Found found(OpenTask task) {
		return new Found(task.value(SECRETARIAT_ID), task.value(EXERCISE_ID), task.value(ReplacementCallProcess.DESIGNATING_CALL),
				Sector.ofRole(task.value(ReplacementCallProcess.VACANT_SECTOR)));
	}

}
