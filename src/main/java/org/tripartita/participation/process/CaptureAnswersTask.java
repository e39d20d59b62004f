package org.tripartita.participation.process;

import static org.tripartita.participation.process.ConsultationProcess.CONSULTATION_ID;

import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import org.tripartita.participation.AgeBand;
import org.tripartita.participation.Channel;
import org.tripartita.participation.ConsultationDesk;
import org.tripartita.participation.ConsultationParts;
import org.tripartita.participation.Consultations;
import org.tripartita.participation.Contribution;
import org.tripartita.participation.ContributionBox;
import org.tripartita.participation.ContributionBox.Received;
import org.tripartita.participation.ParticipationFigures;
import org.tripartita.participation.Question;
import org.tripartita.participation.SocialSector;
import org.tripartita.workflow.Answer;
import org.tripartita.workflow.OpenTask;
import org.tripartita.workflow.Option;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.SpokenDay;
import org.tripartita.workflow.Submission;
import org.tripartita.workflow.UserTaskHandler;

/** Staff captures one answer that arrived without internet, without who gave it (R5.3). */
@Component
class CaptureAnswersTask implements UserTaskHandler {

	private final ContributionBox box;

	private final Consultations consultations;

	private final ConsultationDesk desk;

	private final ConsultationParts parts;

	private final ParticipationFigures figures;

	CaptureAnswersTask(ContributionBox box, Consultations consultations, ConsultationDesk desk,
			ConsultationParts parts, ParticipationFigures figures) {
		this.box = box;
		this.consultations = consultations;
		this.desk = desk;
		this.parts = parts;
		this.figures = figures;
	}

	@Override
	public void prefill(OpenTask task, Prefill form) {
		var consultation = consultations.get(task.value(CONSULTATION_ID));
		var questions = parts.questions(consultation.id());
		var regions = parts.regions(consultation.id());
		form.text("consultationTitle", consultation.title())
			.text("consultationId", consultation.id().toString())
			.text("closesOn", SpokenDay.of(desk.lastDay(consultation)))
			.number("received", figures.of(consultation.id()).contributions())
			.options("questions", questions.stream().map(CaptureAnswersTask::option).toList())
			.text("regional", regions.isEmpty() ? "NO" : "YES")
			.options("regions", regions.stream().map(name -> new Option(name, name)).toList())
			.rows("answers", questions.stream().map(question -> Map.of("question", question.id().toString(), "answer", "")).toList());
	}

	@Override
	public Submission submit(OpenTask task, Answer answer) {
		var given = answer.rows("answers")
			.stream()
			.filter(row -> row.findText("answer").isPresent())
			.collect(Collectors.toMap(row -> row.id("question"), row -> row.text("answer"), (one, other) -> one + "\n" + other));
		var contribution = new Contribution(answer.choice("channel", Channel.class), given, answer.textOrNull("proposal"),
				answer.textOrNull("region"), answer.findChoice("sector", SocialSector.class).orElse(null),
				answer.findChoice("ageBand", AgeBand.class).orElse(null));
		var received = box.capture(task.value(CONSULTATION_ID), contribution, answer.date("receivedOn"));
		if (received instanceof Received.Faulty faulty) {
			return Rulings.submission(faulty.fault());
		}
		if (received instanceof Received.TooEarly) {
			return Submission.refused("contribution.too-early");
		}
		return received instanceof Received.TooLate ? Submission.refused("contribution.too-late") : Submission.accepted();
	}

	private static Option option(Question question) {
		return new Option(question.number() + ". " + question.text(), question.id().toString());
	}

}
