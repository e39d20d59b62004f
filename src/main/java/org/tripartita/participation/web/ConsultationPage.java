package org.tripartita.participation.web;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

import org.tripartita.exercise.Exercises;
import org.tripartita.participation.AgeBand;
import org.tripartita.participation.Categories;
import org.tripartita.participation.Channel;
import org.tripartita.participation.Consultation;
import org.tripartita.participation.Consultation.Standing;
import org.tripartita.participation.ConsultationDesk;
import org.tripartita.participation.ConsultationParts;
import org.tripartita.participation.Consultations;
import org.tripartita.participation.Contribution;
import org.tripartita.participation.Participation;
import org.tripartita.participation.Participation.Dimension;
import org.tripartita.participation.ParticipationFigures;
import org.tripartita.participation.ParticipationNames;
import org.tripartita.participation.SocialSector;
import org.tripartita.participation.Topics;
import org.tripartita.workflow.Option;
import org.tripartita.workflow.Texts;

/** Puts together what a citizen reads of a consultation. */
@Component
class ConsultationPage {

	private final Consultations consultations;

	private final ConsultationParts parts;

	private final ConsultationDesk desk;

	private final ParticipationFigures figures;

	private final Categories categories;

	private final Topics topics;

	private final Exercises exercises;

	private final Texts texts;

	private final Clock clock;

	ConsultationPage(Consultations consultations, ConsultationParts parts, ConsultationDesk desk,
			ParticipationFigures figures, Categories categories, Topics topics, Exercises exercises, Texts texts, Clock clock) {
		this.consultations = consultations;
		this.parts = parts;
		this.desk = desk;
		this.figures = figures;
		this.categories = categories;
		this.topics = topics;
		this.exercises = exercises;
		this.texts = texts;
		this.clock = clock;
	}

	/**
	 * A line of the published numbers.
	 *
	 * @param minimum the goal; 0 where there is none
	 */
	record Line(String name, int contributions, int minimum) {
	}

	/** A table of the published numbers. */
	record Figures(String title, List<Line> lines) {
	}

	/** The published consultation; one in preparation does not exist for the public. */
	Consultation published(UUID id) {
		var consultation = Addresses.found(consultations.findById(id));
		if (consultation.publishedOn() == null) {
			throw Addresses.notFound();
		}
		return consultation;
	}

	/**
	 * @param sent what somebody wrote and could not be taken, so that it is not lost
	 * @param fault why; null where nothing is at fault
	 */
	ModelAndView of(Consultation consultation, SentContribution sent, @Nullable String fault) {
		var standing = consultation.standing(clock.instant());
		var page = new ModelAndView("participation/consultation");
		page.addObject("consultation", consultation);
		page.addObject("exercise", exercises.get(consultation.exerciseId()));
		page.addObject("standing", standing.name());
		page.addObject("firstDay", desk.firstDay(consultation));
		page.addObject("lastDay", desk.lastDay(consultation));
		page.addObject("priorInformation", consultation.priorInformation().lines().filter(line -> !line.isBlank()).toList());
		page.addObject("channels", parts.channels(consultation.id()).stream().map(this::name).toList());
		page.addObject("questions", parts.questions(consultation.id()));
		page.addObject("regions", parts.regions(consultation.id()));
		page.addObject("sectors", options("participation.sector.", SocialSector.values()));
		page.addObject("ages", options("participation.age.", AgeBand.values()));
		page.addObject("longestAnswer", Contribution.LONGEST_ANSWER);
		page.addObject("longestProposal", Contribution.LONGEST_PROPOSAL);
		page.addObject("sent", sent);
		page.addObject("fault", fault);
		addResults(page, consultation, standing);
		return page;
	}

	private void addResults(ModelAndView page, Consultation consultation, Standing standing) {
		var participation = figures.of(consultation.id());
		page.addObject("participation", participation);
		page.addObject("figures", standing == Standing.OPEN || standing == Standing.ANNOUNCED ? List.of() : figures(participation));
		page.addObject("categories", standing == Standing.REPORTED ? categories.of(consultation.id()) : List.of());
		page.addObject("topics", standing == Standing.REPORTED ? topics.ofConsultation(consultation.id()) : List.of());
	}

	private List<Figures> figures(Participation participation) {
		return List.of(Dimension.values())
			.stream()
			.map(dimension -> new Figures(texts.of("participation.dimension." + dimension), participation.of(dimension)
				.stream()
				.map(count -> new Line(ParticipationNames.of(texts, count), count.contributions(), count.minimum()))
				.toList()))
			.filter(table -> !table.lines().isEmpty())
			.toList();
	}

	private String name(Channel channel) {
		return texts.of("participation.channel." + channel);
	}

	private List<Option> options(String key, Enum<?>[] values) {
		return List.of(values).stream().map(value -> new Option(texts.of(key + value.name()), value.name())).toList();
	}

}
