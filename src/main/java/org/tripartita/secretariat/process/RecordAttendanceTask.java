package org.tripartita.secretariat.process;

import static org.tripartita.secretariat.process.StlSessionProcess.CALL_STANDING;
import static org.tripartita.secretariat.process.StlSessionProcess.SESSION_ID;

import java.util.UUID;

import org.springframework.stereotype.Component;

import org.tripartita.secretariat.Seats;
import org.tripartita.secretariat.Secretariats;
import org.tripartita.secretariat.SessionChange;
import org.tripartita.secretariat.SessionConvening;
import org.tripartita.secretariat.SessionRecord;
import org.tripartita.secretariat.Wording;
import org.tripartita.workflow.Answer;
import org.tripartita.workflow.OpenTask;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.Submission;
import org.tripartita.workflow.UserTaskHandler;

/**
 * The secretary notes which accredited representatives are present; nobody else can be noted (G-03, G-04). Before that the
 * call may be changed or called off.
 */
@Component
class RecordAttendanceTask implements UserTaskHandler {

	private final SessionConvening convening;

	private final SessionChange changes;

	private final SessionRecord record;

	private final Secretariats secretariats;

	private final Seats seats;

	private final SessionPage page;

	private final Wording wording;

	private final LiveFields live;

	RecordAttendanceTask(SessionConvening convening, SessionChange changes, SessionRecord record, Secretariats secretariats,
			Seats seats, SessionPage page, Wording wording, LiveFields live) {
		this.convening = convening;
		this.changes = changes;
		this.record = record;
		this.secretariats = secretariats;
		this.seats = seats;
		this.page = page;
		this.wording = wording;
		this.live = live;
	}

	@Override
	public void prefill(OpenTask task, Prefill form) {
		var session = page.show(task, form);
		form.rows("agenda", page.items(session.id()));
		form.rows("openAgreements", page.openAgreements(secretariats.get(session.secretariatId())));
		var accredited = seats.of(session.secretariatId(), session.on());
		SeatChoices.offer(accredited, wording, form);
		live.attendance(session.id(), accredited, form);
	}

	@Override
	public Submission submit(OpenTask task, Answer answer) {
		var session = task.value(SESSION_ID);
		var standing = answer.findChoice("standing", CallStanding.class).orElse(CallStanding.HELD);
		return switch (standing) {
			case HELD -> attend(session, answer);
			case CHANGED -> Submission.accepted().with(CALL_STANDING, standing);
			case CANCELLED -> Verdicts.submission(changes.cancel(session, answer.text("cancelReason")),
					accepted -> accepted.with(CALL_STANDING, standing));
		};
	}

	private Submission attend(UUID session, Answer answer) {
		return Verdicts.submission(convening.attend(session, SeatChoices.present(answer)),
				accepted -> Quorum.facts(accepted.with(CALL_STANDING, CallStanding.HELD), record.sectorsPresent(session)));
	}

}
