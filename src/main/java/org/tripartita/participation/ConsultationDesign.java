package org.tripartita.participation;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The methodology of a consultation (R5.1–R5.4 [S3:559,619-627]).
 *
 * @param excludedGroups which groups that usually stay outside it wants to reach, and how
 * @param priorInformation what people need to know in order to answer
 * @param target how many contributions are aimed at
 * @param retrospective true where it was already held elsewhere
 */
public record ConsultationDesign(String title, String purpose, String excludedGroups, String priorInformation,
		String dissemination, String languages, int target, boolean retrospective, List<NewQuestion> questions,
		Set<Channel> channels, List<RegionGoal> regions, Map<SocialSector, Integer> sectors) {

	private static final int MOST_QUESTIONS = 10;

	private static final int MOST_OPTIONS = 12;

	private static final int LONGEST_OPTION = 200;

	private static final int MOST_REGIONS = 60;

	/**
	 * A question to be asked.
	 *
	 * @param options the answers to choose from; empty for a free answer
	 */
	public record NewQuestion(String text, List<String> options) {

		boolean admissible() {
			return options.isEmpty() || options.size() >= 2 && options.size() <= MOST_OPTIONS
					&& Set.copyOf(options).size() == options.size()
					&& options.stream().allMatch(option -> option.length() <= LONGEST_OPTION);
		}

	}

	/**
	 * A region from which contributions are wanted.
	 *
	 * @param minimum how many; 0 for no goal
	 */
	public record RegionGoal(String name, int minimum) {
	}

	/** Whether the methodology keeps the rules. */
	public Ruling judge() {
		if (questions.isEmpty() || questions.size() > MOST_QUESTIONS) {
			return Ruling.refused("consultation.question-count", MOST_QUESTIONS);
		}
		for (var question : questions) {
			if (!question.admissible()) {
				return Ruling.refused("consultation.options", question.text(), MOST_OPTIONS, LONGEST_OPTION);
			}
		}
		if (channels.stream().noneMatch(Channel::offline)) {
			return Ruling.refused("consultation.no-offline-channel");
		}
		if (regions.size() > MOST_REGIONS) {
			return Ruling.refused("consultation.too-many-regions", MOST_REGIONS);
		}
		var names = new HashSet<String>();
		return regions.stream()
			.filter(region -> !names.add(region.name()))
			.findFirst()
			.map(twice -> Ruling.refused("consultation.region-twice", twice.name()))
			.orElse(Ruling.DONE);
	}

}
