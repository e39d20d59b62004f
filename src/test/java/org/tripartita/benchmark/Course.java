package org.tripartita.benchmark;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/** What both sides walk: exercises held in the past, entered in retrospect, one in each territory. */
final class Course {

	static final LocalDate INTEREST_ON = LocalDate.now(ZoneId.of("America/Mexico_City")).minusDays(1000);

	static final String MAP = "local-strategy";

	static final String SESSION = "stl-session";

	/** Reminders beside the way, and what a timer ends at once: nobody answers them, on either side. */
	static final Set<String> LEFT_ALONE = Set.of("userTask_planSession", "userTask_publishNews", "userTask_explainDelay", "userTask_captureAnswers",
			"userTask_pressForReport");

	private Course() {
	}

	/** A day of the course. */
	static String day(int number) {
		return INTEREST_ON.plusDays(number).toString();
	}

	/** The business key of the exercise of a territory, which is its code. */
	static String exercise(String territory) {
		return "%s-%d-1".formatted(territory, INTEREST_ON.getYear());
	}

	/** The business key of what the STL of a territory does. */
	static String secretariat(String territory) {
		return "STL-" + territory;
	}

	/** The territory, from either of its business keys. */
	static String territory(String key) {
		return key.startsWith("STL-") ? key.substring("STL-".length()) : key.replaceFirst("-\\d{4}-\\d+$", "");
	}

	static List<String> keys(String territory) {
		return List.of(exercise(territory), secretariat(territory));
	}

}
