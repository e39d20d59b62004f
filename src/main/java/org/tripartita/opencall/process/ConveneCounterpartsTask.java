package org.tripartita.opencall.process;

import static org.tripartita.workflow.RoomVariables.SECTOR;

import java.util.List;

import org.springframework.stereotype.Component;

import org.tripartita.identity.Sector;
import org.tripartita.opencall.CallPublishing;
import org.tripartita.opencall.CallReception;
import org.tripartita.opencall.CallReception.Entered;
import org.tripartita.opencall.PaperApplication;
import org.tripartita.workflow.Answer;
import org.tripartita.workflow.OpenTask;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.Submission;
import org.tripartita.workflow.Texts;
import org.tripartita.workflow.UserTaskHandler;

/** A sector without registrations for the tables is convened by its representative in the STL (E7a). */
@Component
class ConveneCounterpartsTask implements UserTaskHandler {

	private final CallPublishing publishing;

	private final CallReception reception;

	private final Texts texts;

	ConveneCounterpartsTask(CallPublishing publishing, CallReception reception, Texts texts) {
		this.publishing = publishing;
		this.reception = reception;
		this.texts = texts;
	}

	@Override
	public void prefill(OpenTask task, Prefill form) {
		form.text("callTitle", publishing.get(task.value(OpenCallProcess.CALL_ID)).title())
			.text("sectorName", sectorName(task));
	}

	@Override
	public Submission submit(OpenTask task, Answer answer) {
		var callId = task.value(OpenCallProcess.CALL_ID);
		if (answer.text("convened").equals("NO")) {
			reception.noneConvened(callId, sectorName(task), answer.text("reason"));
			return Submission.accepted();
		}
		var sector = Sector.ofRole(task.value(SECTOR));
		var convened = answer.rows("participants").stream().map(row -> participant(sector, row)).toList();
		if (convened.isEmpty()) {
			return Submission.refused("opencall.nobody-invited");
		}
		var entered = reception.invite(callId, convened, List.of(sector), texts.of("opencall.convened", sectorName(task)), task.participant());
		return entered == Entered.DONE ? Submission.accepted() : Submission.refused("opencall.invited-day");
	}

	private PaperApplication participant(Sector sector, Answer row) {
		return new PaperApplication(sector, row.text("organisation"), row.text("position"),
				texts.of("opencall.convened", texts.of("sector." + sector)), row.textOrNull("contactEmail"), row.date("on"));
	}

	private String sectorName(OpenTask task) {
		return texts.of("sector." + Sector.ofRole(task.value(SECTOR)));
	}

}
