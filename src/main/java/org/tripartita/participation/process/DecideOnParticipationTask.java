package org.tripartita.participation.process;

import static org.tripartita.participation.process.ConsultationProcess.CLOSES_AT;
import static org.tripartita.participation.process.ConsultationProcess.CONSULTATION_ID;
import static org.tripartita.participation.process.ConsultationProcess.CONTINUATION;
import static org.tripartita.participation.process.ConsultationProcess.SUFFICIENCY;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import org.tripartita.participation.Channel;
import org.tripartita.participation.Consultation;
import org.tripartita.participation.ConsultationDesk;
import org.tripartita.participation.Consultations;
import org.tripartita.participation.Participation.Count;
import org.tripartita.participation.ParticipationFigures;
import org.tripartita.participation.ParticipationNames;
import org.tripartita.participation.Ruling;
import org.tripartita.participation.process.ConsultationProcess.Continuation;
import org.tripartita.workflow.Answer;
import org.tripartita.workflow.OpenTask;
import org.tripartita.workflow.Option;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.Submission;
import org.tripartita.workflow.Texts;
import org.tripartita.workflow.UserTaskHandler;

/** Too few took part, or too few kinds of people: the convener extends once or continues and says what that means (E5a). */
@Component
class DecideOnParticipationTask implements UserTaskHandler {

	private final ConsultationDesk desk;

	private final Consultations consultations;

	private final ParticipationFigures figures;

	private final Texts texts;

	DecideOnParticipationTask(ConsultationDesk desk, Consultations consultations, ParticipationFigures figures,
			Texts texts) {
		this.desk = desk;
		this.consultations = consultations;
		this.figures = figures;
		this.texts = texts;
	}

	@Override
	public void prefill(OpenTask task, Prefill form) {
		var consultation = consultations.get(task.value(CONSULTATION_ID));
		var participation = figures.of(consultation.id());
		form.text("consultationTitle", consultation.title())
			.text("finding", texts.of("participation.sufficiency." + task.value(SUFFICIENCY)))
			.number("received", participation.contributions())
			.number("target", participation.target())
			.rows("counts", participation.counts().stream().map(this::row).toList())
			.options("continuations", continuations(consultation));
	}

	private Map<String, Object> row(Count count) {
		return Map.of("dimension", texts.of("participation.dimension." + count.dimension()), "name",
				ParticipationNames.of(texts, count), "contributions", count.contributions(), "target", count.minimum());
	}

	private List<Option> continuations(Consultation consultation) {
		boolean extensible = !consultation.retrospective() && consultation.extendedOn() == null;
		return Stream.of(Continuation.values())
			.filter(each -> extensible || each != Continuation.EXTEND)
			.map(each -> new Option(texts.of("consultation.continuation." + each), each.name()))
			.toList();
	}

	@Override
	public Submission submit(OpenTask task, Answer answer) {
		var id = task.value(CONSULTATION_ID);
		if (answer.choice("continuation", Continuation.class) == Continuation.CONTINUE) {
			desk.continueLimited(id, figures.of(id).contributions(), answer.text("limitation"));
			return Submission.accepted().with(CONTINUATION, Continuation.CONTINUE);
		}
		var channels = answer.chosen("channels").stream().map(Channel::valueOf).collect(Collectors.toSet());
		var ruling = desk.extend(id, answer.date("closesOn"), channels, answer.text("channelChange"), answer.text("reason"));
		return ruling instanceof Ruling.Refused refused ? Rulings.submission(refused)
				: Submission.accepted()
					.with(CONTINUATION, Continuation.EXTEND)
					.with(CLOSES_AT, consultations.get(id).closesAt());
	}

}
