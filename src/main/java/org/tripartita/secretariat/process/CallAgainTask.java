package org.tripartita.secretariat.process;

import static org.tripartita.workflow.RoomVariables.TERRITORY;

import org.springframework.stereotype.Component;

import org.tripartita.deadline.Act;
import org.tripartita.deadline.DueDates;
import org.tripartita.secretariat.NoticeRule;
import org.tripartita.secretariat.Secretariats;
import org.tripartita.secretariat.SessionConvening;
import org.tripartita.secretariat.SessionRecord;
import org.tripartita.secretariat.Wording;
import org.tripartita.territory.TerritoryZones;
import org.tripartita.workflow.Answer;
import org.tripartita.workflow.OpenTask;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.Submission;
import org.tripartita.workflow.UserTaskHandler;

/** A sector was missing: the secretary calls again; the quorum stays the same (E10a). */
@Component
class CallAgainTask implements UserTaskHandler {

	private final SessionConvening convening;

	private final SessionRecord record;

	private final Secretariats secretariats;

	private final SessionPage page;

	private final DueDates dueDates;

	private final Wording wording;

	private final TerritoryZones zones;

	CallAgainTask(SessionConvening convening, SessionRecord record, Secretariats secretariats, SessionPage page,
			DueDates dueDates, Wording wording, TerritoryZones zones) {
		this.convening = convening;
		this.record = record;
		this.secretariats = secretariats;
		this.page = page;
		this.dueDates = dueDates;
		this.wording = wording;
		this.zones = zones;
	}

	@Override
	public void prefill(OpenTask task, Prefill form) {
		var session = page.show(task, form);
		int notice = NoticeRule.forAnotherCall(secretariats.get(session.secretariatId()).rules());
		form.number("noticeDays", notice).text("noticeTerm", wording.workingDays(notice));
		form.text("missing", wording.sectors(record.missing(session.id())));
		var failed = session.on().atTime(session.at()).atZone(zones.of(task.value(TERRITORY))).toInstant();
		form.date("on", dueDates.of(Act.SECOND_CALL, null, failed, task.value(TERRITORY)).lastDay());
	}

	@Override
	public Submission submit(OpenTask task, Answer answer) {
		return Verdicts.submission(convening.callAgain(task.value(StlSessionProcess.SESSION_ID), ConveneSessionStart.notice(answer)),
				accepted -> accepted.with(StlSessionProcess.SESSION_ON, answer.date("on")));
	}

}
