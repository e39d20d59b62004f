package org.tripartita.participation.web;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.tripartita.participation.AgeBand;
import org.tripartita.participation.Channel;
import org.tripartita.participation.Contribution;
import org.tripartita.participation.SocialSector;

/**
 * What the form of the public page sent, as it came: the parameters {@code pregunta-<id>}, {@code propuesta},
 * {@code region}, {@code sector}, {@code edad}. It is shown again where it could not be taken.
 */
record SentContribution(Map<String, String> parameters) {

	static final SentContribution NONE = new SentContribution(Map.of());

	/** What nobody types; it is not sent back. */
	private static final int LONGEST_SHOWN = 20_000;

	private static final String QUESTION = "pregunta-";

	private static final int MOST_PARAMETERS = 40;

	/** What was sent under a name, to be shown again. */
	public String of(String name) {
		var text = parameters.getOrDefault(name, "");
		return text.length() > LONGEST_SHOWN ? "" : text;
	}

	public String answer(UUID question) {
		return of(QUESTION + question);
	}

	/** The contribution, or null where a program sent what no form of ours sends. */
	@Nullable Contribution read() {
		if (parameters.size() > MOST_PARAMETERS) {
			return null;
		}
		try {
			var answers = new HashMap<UUID, String>();
			parameters.forEach((name, text) -> {
				if (name.startsWith(QUESTION)) {
					answers.put(UUID.fromString(name.substring(QUESTION.length())), text);
				}
			});
			return new Contribution(Channel.ONLINE, answers, parameters.get("propuesta"), parameters.get("region"),
					choice("sector", SocialSector::valueOf), choice("edad", AgeBand::valueOf));
		}
		catch (IllegalArgumentException noSuchThing) {
			return null;
		}
	}

	private <E> @Nullable E choice(String name, Function<String, E> value) {
		return Stream.of(parameters.getOrDefault(name, "")).filter(text -> !text.isEmpty()).map(value).findFirst().orElse(null);
	}

}
