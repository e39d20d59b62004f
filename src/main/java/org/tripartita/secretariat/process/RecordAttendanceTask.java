package org.tripartita.secretariat.process;

import org.springframework.stereotype.Component;

import org.tripartita.secretariat.Seats;
import org.tripartita.secretariat.SessionConvening;
import org.tripartita.secretariat.SessionRecord;
import org.tripartita.secretariat.Wording;
import org.tripartita.workflow.Answer;
import org.tripartita.workflow.OpenTask;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.Submission;
import org.tripartita.workflow.UserTaskHandler;

/** The secretary notes which accredited representatives are present; nobody else can be noted (G-03, G-04). */
@Component
class RecordAttendanceTask implements UserTaskHandler {

	private final SessionConvening convening;

	private final SessionRecord record;

	private final Seats seats;

	private final SessionPage page;

	private final Wording wording;

	private final LiveFields live;

	RecordAttendanceTask(SessionConvening convening, SessionRecord record, Seats seats, SessionPage page, Wording wording,
			LiveFields live) {
		this.convening = convening;
		this.record = record;
		this.seats = seats;
		this.page = page;
		this.wording = wording;
		this.live = live;
	}

	@Override
	public void prefill(OpenTask task, Prefill form) {
		var session = page.show(task, form);
		form.rows("agenda", page.items(session.id()));
		var accredited = seats.of(session.secretariatId(), session.on());
		SeatChoices.offer(accredited, wording, form);
		live.attendance(session.id(), accredited, form);
	}

	@Override
	public Submission submit(OpenTask task, Answer answer) {
		var session = task.value(StlSessionProcess.SESSION_ID);
		return Verdicts.submission(convening.attend(session, SeatChoices.present(answer)),
				accepted -> Quorum.facts(accepted, record.sectorsPresent(session)));
	}

}
