package org.tripartita.participation;

import org.tripartita.participation.Participation.Count;
import org.tripartita.workflow.Texts;

/** What people call a line of a consultation's numbers. */
public final class ParticipationNames {

	private ParticipationNames() {
	}

	public static String of(Texts texts, Count count) {
		return switch (count.dimension()) {
			case CHANNEL -> texts.of("participation.channel." + count.name());
			case SECTOR -> texts.of("participation.sector." + count.name());
			case AGE -> texts.of("participation.age." + count.name());
			case REGION -> count.name();
		};
	}

}
