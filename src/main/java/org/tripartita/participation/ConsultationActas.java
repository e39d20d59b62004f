package org.tripartita.participation;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import org.tripartita.participation.Participation.Count;
import org.tripartita.record.ActaDraft;
import org.tripartita.record.DocumentKind;
import org.tripartita.record.Filing;
import org.tripartita.record.Visibility;
import org.tripartita.workflow.SpokenDay;
import org.tripartita.workflow.Texts;

/** Words the two documents of a consultation: its call before, its report after. */
@Component
class ConsultationActas {

	private final ConsultationParts parts;

	private final ParticipationFigures figures;

	private final Topics topics;

	private final Categories categories;

	private final Texts texts;

	ConsultationActas(ConsultationParts parts, ParticipationFigures figures, Topics topics, Categories categories,
			Texts texts) {
		this.parts = parts;
		this.figures = figures;
		this.topics = topics;
		this.categories = categories;
		this.texts = texts;
	}

	ActaDraft call(Consultation consultation, LocalDate on, LocalDate opens, LocalDate closes) {
		var acta = ActaDraft.of(filing(DocumentKind.CALL, "consultation.acta.call", consultation, on))
			.fact(texts.of("consultation.acta.window"), texts.of("consultation.acta.from-to", SpokenDay.of(opens), SpokenDay.of(closes)))
			.fact(texts.of("consultation.acta.channels"), parts.channels(consultation.id())
				.stream()
				.map(channel -> texts.of("participation.channel." + channel))
				.collect(Collectors.joining(", ")))
			.fact(texts.of("consultation.acta.languages"), consultation.languages())
			.fact(texts.of("consultation.acta.target"), String.valueOf(consultation.target()))
			.section(texts.of("consultation.acta.purpose"), consultation.purpose())
			.section(texts.of("consultation.acta.questions"), parts.questions(consultation.id())
				.stream()
				.map(this::line)
				.toList())
			.section(texts.of("consultation.acta.prior-information"), consultation.priorInformation())
			.section(texts.of("consultation.acta.excluded-groups"), consultation.excludedGroups())
			.section(texts.of("consultation.acta.dissemination"), consultation.dissemination())
			.section(texts.of("consultation.acta.privacy"), texts.of("consultation.privacy"))
			.data("consultation", consultation.id())
			.data("retrospective", consultation.retrospective());
		if (consultation.termReason() != null) {
			acta.section(texts.of("consultation.acta.term"), consultation.termReason());
		}
		if (consultation.source() != null) {
			acta.section(texts.of("consultation.acta.source"), consultation.source());
		}
		return acta.build();
	}

	ActaDraft report(Consultation consultation, LocalDate on) {
		var participation = figures.of(consultation.id());
		var answered = categories.of(consultation.id());
		var acta = ActaDraft.of(filing(DocumentKind.CONSULTATION_REPORT, "consultation.acta.report", consultation, on))
			.fact(texts.of("consultation.acta.received"), String.valueOf(participation.contributions()))
			.fact(texts.of("consultation.acta.target"), String.valueOf(participation.target()))
			.fact(texts.of("consultation.acta.duplicates"), String.valueOf(participation.duplicates()))
			.section(texts.of("consultation.acta.counts"), participation.counts().stream().map(this::line).toList())
			.section(texts.of("consultation.acta.categories"), answered.stream().map(this::line).toList())
			.section(texts.of("consultation.acta.topics"), topicLines(consultation))
			.data("consultation", consultation.id())
			.data("contributions", participation.contributions())
			.data("categories", answered)
			.data("topics", topics.ofConsultation(consultation.id()));
		if (consultation.limitation() != null) {
			acta.section(texts.of("consultation.acta.limitation"), consultation.limitation());
		}
		return acta.build();
	}

	private List<String> topicLines(Consultation consultation) {
		return topics.ofConsultation(consultation.id())
			.stream()
			.map(topic -> texts.of(topic.chosen() ? "consultation.acta.topic-chosen" : "consultation.acta.topic-not-chosen",
					topic.rank(), topic.name(), topic.reason()))
			.toList();
	}

	private String line(Category category) {
		return texts.of("consultation.acta.category", category.name(), category.contributions(), category.summary(),
				texts.of("participation.disposition." + category.disposition()), String.valueOf(category.response()));
	}

	private String line(Question question) {
		return question.open() ? texts.of("consultation.acta.question", question.number(), question.text())
				: texts.of("consultation.acta.question.options", question.number(), question.text(), String.join("; ", question.options()));
	}

	private String line(Count count) {
		return texts.of("participation.dimension." + count.dimension()) + " · " + ParticipationNames.of(texts, count) + ": "
				+ count.contributions();
	}

	private Filing filing(DocumentKind kind, String title, Consultation consultation, LocalDate on) {
		return Filing.of(kind, Visibility.PUBLIC, texts.of(title, consultation.title()), on)
			.inExercise(consultation.exerciseId())
			.inSecretariat(consultation.secretariatId());
	}

}
