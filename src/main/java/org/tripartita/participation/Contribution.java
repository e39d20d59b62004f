package org.tripartita.participation;

import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * What one person answers. It names nobody; what is said of region, sector and age is optional and only ever shown
 * added up (domain 7.10).
 *
 * @param answers what was written or chosen, by question; questions left alone are absent
 */
public record Contribution(Channel channel, Map<UUID, String> answers, @Nullable String proposal,
		@Nullable String region, @Nullable SocialSector sector, @Nullable AgeBand ageBand) {

	/** The longest answer to a question, in characters. */
	public static final int LONGEST_ANSWER = 2000;

	/** The longest proposal, in characters. */
	public static final int LONGEST_PROPOSAL = 4000;

	/** Line ends and tabs belong to a text; other control characters neither print nor are stored. */
	private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\r\\t]]");

	public Contribution {
		answers = answers.entrySet()
			.stream()
			.filter(answer -> !clean(answer.getValue()).isEmpty())
			.collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, answer -> clean(answer.getValue())));
		proposal = proposal == null || clean(proposal).isEmpty() ? null : clean(proposal);
		region = region == null || region.isBlank() ? null : region;
	}

	/** A browser sends two characters for the line end that it counted as one. */
	private static String clean(String text) {
		return CONTROL.matcher(text.replace("\r\n", "\n")).replaceAll("").strip();
	}

	/** True where nothing was said. */
	boolean empty() {
		return answers.isEmpty() && proposal == null;
	}

}
