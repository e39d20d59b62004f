package org.tripartita.participation;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.tripartita.participation.Consultation.Standing;

/**
 * Takes in what people contribute while the window of a consultation is open; the first moment after it is late,
 * whether the process noticed or not.
 */
@Service
@Transactional
public class ContributionBox {

	/** Without letters and digits that are taken for one another. */
	private static final String FOLIO_SIGNS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

	private static final int FOLIO_HALF = 5;

	private final Consultations consultations;

	private final ConsultationParts parts;

	private final Contributions contributions;

	private final Clock clock;

	private final ZoneId zone;

	private final SecureRandom random = new SecureRandom();

	ContributionBox(Consultations consultations, ConsultationParts parts, Contributions contributions, Clock clock,
			@Value("${tripartita.zone}") ZoneId zone) {
		this.consultations = consultations;
		this.parts = parts;
		this.contributions = contributions;
		this.clock = clock;
		this.zone = zone;
	}

	/** What became of a contribution. */
	public sealed interface Received {

		/** It counts; the folio is the receipt. */
		record Taken(String folio) implements Received {
		}

		/** The window is not open yet. */
		record TooEarly() implements Received {
		}

		/** The window is closed. */
		record TooLate() implements Received {
		}

		/** Something of it cannot be taken. */
		record Faulty(Ruling.Refused fault) implements Received {
		}

	}

	/** Takes in what somebody sends through the public page. */
	public Received receive(UUID consultationId, Contribution contribution) {
		return take(consultationId, contribution, today());
	}

	/**
	 * Takes in what staff captures of what arrived without internet (R5.3).
	 *
	 * @param receivedOn the day it arrived, within the window
	 */
	public Received capture(UUID consultationId, Contribution contribution, LocalDate receivedOn) {
		var opens = consultations.get(consultationId).opensAt();
		if (receivedOn.isAfter(today())) {
			return faulty("participation.act-in-future");
		}
		if (opens == null || receivedOn.isBefore(LocalDate.ofInstant(opens, zone))) {
			return faulty("contribution.before-opening");
		}
		return take(consultationId, contribution, receivedOn);
	}

	private Received take(UUID consultationId, Contribution contribution, LocalDate receivedOn) {
		var standing = consultations.get(consultationId).standing(clock.instant());
		if (standing == Standing.PREPARING || standing == Standing.ANNOUNCED) {
			return new Received.TooEarly();
		}
		if (standing != Standing.OPEN) {
			return new Received.TooLate();
		}
		var questions = parts.questions(consultationId).stream().collect(Collectors.toMap(Question::id, Function.identity()));
		var ruling = judge(contribution, questions, consultationId);
		if (ruling instanceof Ruling.Refused refused) {
			return new Received.Faulty(refused);
		}
		var folio = folio();
		contributions.add(consultationId, folio, contribution, receivedOn, today(),
				RepeatedText.hash(contribution, questions));
		return new Received.Taken(folio);
	}

	private Ruling judge(Contribution contribution, Map<UUID, Question> questions, UUID consultationId) {
		if (contribution.empty()) {
			return Ruling.refused("contribution.empty");
		}
		if (contribution.proposal() != null && contribution.proposal().length() > Contribution.LONGEST_PROPOSAL) {
			return Ruling.refused("contribution.proposal-too-long", Contribution.LONGEST_PROPOSAL,
					contribution.proposal().length());
		}
		if (contribution.region() != null && !parts.regions(consultationId).contains(contribution.region())) {
			return Ruling.refused("contribution.unknown-region");
		}
		return contribution.answers()
			.entrySet()
			.stream()
			.map(answer -> judge(questions.get(answer.getKey()), answer.getValue()))
			.filter(Ruling.Refused.class::isInstance)
			.findFirst()
			.orElse(Ruling.DONE);
	}

	private static Ruling judge(@Nullable Question question, String answer) {
		if (question == null) {
			return Ruling.refused("contribution.unknown-question");
		}
		if (answer.length() > Contribution.LONGEST_ANSWER) {
			return Ruling.refused("contribution.answer-too-long", question.number(), Contribution.LONGEST_ANSWER, answer.length());
		}
		return question.open() || question.options().contains(answer) ? Ruling.DONE
				: Ruling.refused("contribution.unknown-option", question.number());
	}

	private Received faulty(String reason) {
		return new Received.Faulty((Ruling.Refused) Ruling.refused(reason));
	}

	private String folio() {
		return "C-" + signs() + "-" + signs();
	}

	private String signs() {
		return random.ints(FOLIO_HALF, 0, FOLIO_SIGNS.length())
			.mapToObj(place -> String.valueOf(FOLIO_SIGNS.charAt(place)))
			.collect(Collectors.joining());
	}

	private LocalDate today() {
		return LocalDate.ofInstant(clock.instant(), zone);
	}

}
