package org.tripartita.participation;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.tripartita.exercise.ExerciseLog;
import org.tripartita.participation.SectorOpinions.Subject;
import org.tripartita.record.ActaRegister;
import org.tripartita.workflow.SpokenDay;
import org.tripartita.workflow.Texts;

/** What is made of the contributions: categories, topics that the three sectors accept, a response to each category. */
@Service
@Transactional
public class Systematisation {

	private final Consultations consultations;

	private final ConsultationDesk desk;

	private final ParticipationFigures figures;

	private final Categories categories;

	private final Topics topics;

	private final SectorOpinions opinions;

	private final ConsultationActas documents;

	private final ActaRegister actas;

	private final ExerciseLog log;

	private final CurrentStep step;

	private final Texts texts;

	private final ApplicationEventPublisher events;

	Systematisation(Consultations consultations, ConsultationDesk desk, ParticipationFigures figures, Categories categories,
			Topics topics, SectorOpinions opinions, ConsultationActas documents, ActaRegister actas, ExerciseLog log,
			CurrentStep step, Texts texts, ApplicationEventPublisher events) {
		this.consultations = consultations;
		this.desk = desk;
		this.figures = figures;
		this.categories = categories;
		this.topics = topics;
		this.opinions = opinions;
		this.documents = documents;
		this.actas = actas;
		this.log = log;
		this.step = step;
		this.texts = texts;
		this.events = events;
	}

	/** A category as it is entered. */
	public record NewCategory(String name, String summary, int contributions) {
	}

	/** A topic as it is proposed; its rank is its place in the list. */
	public record ProposedTopic(String name, String description, boolean chosen, String reason) {
	}

	/** The answer to a category. */
	public record Response(Disposition disposition, String reason) {
	}

	/** Groups what was received. */
	public Ruling categorise(UUID consultationId, List<NewCategory> drafts) {
		if (drafts.isEmpty()) {
			return Ruling.refused("consultation.no-category");
		}
		var names = new HashSet<String>();
		int received = figures.of(consultationId).contributions();
		for (var draft : drafts) {
			if (!names.add(draft.name())) {
				return Ruling.refused("consultation.category-twice", draft.name());
			}
			if (draft.contributions() > received) {
				return Ruling.refused("consultation.category-too-many", draft.name(), draft.contributions(), received);
			}
		}
		categories.add(consultationId, drafts);
		return Ruling.DONE;
	}

	/** Puts topics before the three sectors, in place of those that were objected to. */
	public Ruling propose(UUID consultationId, List<ProposedTopic> proposed) {
		if (proposed.stream().noneMatch(ProposedTopic::chosen)) {
			return Ruling.refused("consultation.no-topic-chosen");
		}
		var names = new HashSet<String>();
		var twice = proposed.stream().map(ProposedTopic::name).filter(name -> !names.add(name)).findFirst();
		if (twice.isPresent()) {
			return Ruling.refused("consultation.topic-twice", twice.get());
		}
		topics.replace(consultationId, proposed);
		consultations.get(consultationId).proposeAgain();
		return Ruling.DONE;
	}

	/** Notes what a sector says to the topics proposed last; an objection and its reason are public. */
	public Ruling note(UUID consultationId, SectorOpinion opinion, String recordedBy) {
		var consultation = consultations.get(consultationId);
		if (opinion.actedOn().isAfter(log.today())) {
			return Ruling.refused("participation.act-in-future");
		}
		if (!opinion.actedOn().isAfter(desk.lastDay(consultation))) {
			return Ruling.refused("consultation.act-before-close", SpokenDay.of(desk.lastDay(consultation)));
		}
		opinions.add(Subject.TOPICS, consultationId, consultation.proposalRound(), opinion, recordedBy);
		if (!opinion.agreed()) {
			log.add(consultation.exerciseId(), step.of(consultation.exerciseId()), opinion.actedOn(), null,
					"consultation.log.objected", texts.of("sector." + opinion.sector()), String.valueOf(opinion.reason()));
		}
		return Ruling.DONE;
	}

	/** True where each of the three sectors accepted the topics proposed last. */
	@Transactional(readOnly = true)
	public boolean accepted(UUID consultationId) {
		return SectorOpinions.unanimous(latestOpinions(consultationId));
	}

	/** What the sectors said to the topics proposed last. */
	@Transactional(readOnly = true)
	public List<SectorOpinion> latestOpinions(UUID consultationId) {
		return opinions.of(Subject.TOPICS, consultationId, consultations.get(consultationId).proposalRound());
	}

	/** Answers every category; with one left out nothing is taken (G-20). */
	public Ruling respond(UUID consultationId, Map<UUID, Response> responses, LocalDate respondedOn) {
		var consultation = consultations.get(consultationId);
		if (respondedOn.isAfter(log.today())) {
			return Ruling.refused("participation.act-in-future");
		}
		if (!respondedOn.isAfter(desk.lastDay(consultation))) {
			return Ruling.refused("consultation.act-before-close", SpokenDay.of(desk.lastDay(consultation)));
		}
		var left = categories.of(consultationId).stream().filter(category -> !responses.containsKey(category.id())).findFirst();
		if (left.isPresent()) {
			return Ruling.refused("consultation.category-unanswered", left.get().name());
		}
		responses.forEach(categories::answer);
		consultation.respond(respondedOn);
		return Ruling.DONE;
	}

	/** Seals and publishes the report; the topics that the exercise works on come back by rank. */
	public List<Topic> report(UUID consultationId) {
		var consultation = consultations.get(consultationId);
		var day = consultation.respondedOn();
		if (day == null || !categories.of(consultationId).stream().allMatch(Category::answered)) {
			throw new IllegalStateException("Consultation %s has a category without an answer (G-20)".formatted(consultationId));
		}
		var acta = actas.seal(documents.report(consultation, day));
		consultation.report(acta.documentId());
		var chosen = topics.ofConsultation(consultationId).stream().filter(Topic::chosen).toList();
		log.add(consultation.exerciseId(), step.of(consultation.exerciseId()), day, acta.documentId(),
				"consultation.log.reported", figures.of(consultationId).contributions(), chosen.size());
		events.publishEvent(new ConsultationReported(consultation.exerciseId(), consultationId, acta.documentId()));
		return chosen;
	}

}
