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

	public String of(String key, Object... arguments) {
		return messages.getMessage(key, arguments, SPANISH);
	}

	public String of(String key, List<Object> arguments) {
		return of(key, arguments.toArray());
	}

}
