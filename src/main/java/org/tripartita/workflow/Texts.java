package org.tripartita.workflow;

import java.util.List;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The sentences that people read, from the message files, in the Spanish of Mexico. */
@Component
public class Texts {

	/** The language of the product. */
	public static final Locale SPANISH = Locale.forLanguageTag("es-MX");

	private final MessageSource messages;

	Texts(MessageSource messages) {
		this.messages = messages;
	}

	/** The sentence with its arguments; one that ends with a full stop of its own, such as «A.C.», gets no second one. */
	public String of(String key, Object... arguments) {
		var sentence = messages.getMessage(key, arguments, SPANISH);
		for (var argument : arguments) {
			if (argument instanceof String text && text.length() > 1 && text.endsWith(".")) {
				sentence = sentence.replace(text + ".", text);
			}
		}
		return sentence;
	}

	public String of(String key, List<Object> arguments) {
		return of(key, arguments.toArray());
	}

}
