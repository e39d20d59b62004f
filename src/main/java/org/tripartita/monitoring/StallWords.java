package org.tripartita.monitoring;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

import org.springframework.stereotype.Component;

import org.tripartita.workflow.Texts;

/** What is said of a stall: why, since when and who can unblock it. */
@Component
class StallWords {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(Texts.SPANISH);

	private final Texts texts;

	StallWords(Texts texts) {
		this.texts = texts;
	}

	/** For Cockpit, where nothing else names the exercise. */
	String forCockpit(StallCause cause, String exercise) {
		return texts.of("stall.message", cause.code(), why(cause), texts.of("stall.level." + cause.level()), DAY.format(cause.since()),
				whoUnblocks(cause), texts.of("stall.message.exercise", exercise));
	}

	/** For anybody, on a page that names the exercise; without the code, which says nothing to who does not know the rules. */
	String forAnybody(StallCause cause) {
		return texts.of("stall.public", why(cause), DAY.format(cause.since()), whoUnblocks(cause));
	}

	private String why(StallCause cause) {
		return texts.of("stall." + cause.code());
	}

	/** A function is named with the sector that holds it here, so that people know whom to call. */
	private String whoUnblocks(StallCause cause) {
		var held = cause.holder() == null ? ""
				: texts.of("stall.unblocks.held", texts.of("sector." + cause.holder()).toLowerCase(Texts.SPANISH));
		return texts.of("stall.unblocks." + cause.unblocks(), held);
	}

}
