package org.tripartita.opencall.process;

import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import org.tripartita.identity.Sector;
import org.tripartita.opencall.Acceptance;
import org.tripartita.opencall.CallBalance.Picture;
import org.tripartita.opencall.Applicant;
import org.tripartita.opencall.CallBalance;
import org.tripartita.opencall.CallDesignation;
import org.tripartita.opencall.CallDossiers;
import org.tripartita.opencall.CallDesignation.Noted;
import org.tripartita.opencall.CallPublishing;
import org.tripartita.opencall.Gender;
import org.tripartita.workflow.Answer;
import org.tripartita.workflow.OpenTask;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.Submission;
import org.tripartita.workflow.Texts;
import org.tripartita.workflow.UserTaskHandler;

/** Somebody who was called takes the place or declines it (E2f). */
@Component
class DesignateSeatTask implements UserTaskHandler {

	private final CallPublishing publishing;

	private final CallDesignation designation;

	private final CallDossiers dossiers;

	private final CallBalance balance;

	private final Texts texts;

	DesignateSeatTask(CallPublishing publishing, CallDesignation designation, CallDossiers dossiers, CallBalance balance, Texts texts) {
		this.publishing = publishing;
		this.designation = designation;
		this.dossiers = dossiers;
		this.balance = balance;
		this.texts = texts;
	}

	@Override
	public void prefill(OpenTask task, Prefill form) {
		var candidate = designation.candidate(task.value(OpenCallProcess.APPLICATION_ID));
		var call = publishing.get(candidate.callId());
		form.text("callTitle", call.title())
			.text("purpose", call.purpose().name())
			.text("organisation", candidate.organisation())
			.text("sectorName", CallForms.sectorName(texts, candidate.sector()))
			.text("modeName", texts.of("opencall.mode." + candidate.mode()))
			.text("position", candidate.position())
			.text("address", dossiers.applicant(candidate.id()).map(Applicant::email).orElse(""))
			.markdown("seats", seats(balance.picture(candidate.callId())))
			.text("genders", genders(balance.picture(candidate.callId())));
	}

	private String seats(Picture picture) {
		var sectors = Arrays.stream(Sector.values())
			.map(sector -> texts.of("opencall.balance.seats", texts.of("sector." + sector), picture.called().get(sector), picture.seats().get(sector)))
			.collect(Collectors.joining("; "));
		return picture.composition() == null ? texts.of("opencall.balance.none")
				: texts.of("opencall.balance." + picture.composition(), sectors);
	}

	private String genders(Picture picture) {
		return texts.of("opencall.balance.genders", picture.genders().get(Gender.WOMAN), picture.genders().get(Gender.MAN),
				picture.genders().get(Gender.NON_BINARY), picture.unsaid());
	}

	@Override
	public Submission submit(OpenTask task, Answer answer) {
		return switch (note(task.value(OpenCallProcess.APPLICATION_ID), answer)) {
			case DONE -> Submission.accepted();
			case WRONG_DAY -> Submission.refused("opencall.after-result-day");
			case SECTOR_REASON -> Submission.refused("opencall.balance.sector");
			case GENDER_REASON -> Submission.refused("opencall.balance.gender");
		};
	}

	private Noted note(UUID candidate, Answer answer) {
		return answer.text("decision").equals("ACCEPT")
				? designation.appoint(candidate, new Acceptance(answer.text("position"), answer.textOrNull("alternate"),
						answer.findChoice("gender", Gender.class).orElse(null), answer.textOrNull("balanceReason"), answer.date("actedOn")))
				: designation.decline(candidate, answer.text("reason"), answer.date("actedOn"));
	}

}
