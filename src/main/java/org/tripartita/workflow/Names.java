package org.tripartita.workflow;

import java.util.Locale;

/**
 * How names follow from one another: the element {@code userTask_signDeclaration}, its form {@code sign-declaration}
 * and its handler bean {@code signDeclarationTask}.
 */
public final class Names {

	private static final String USER_TASK = "userTask_";

	private static final String START_EVENT = "startEvent_";

	private Names() {
	}

	/** The handler bean of a user task. */
	public static String taskHandler(String element) {
		return act(element, USER_TASK) + "Task";
	}

	/** The handler bean of a start event with a form. */
	public static String startHandler(String element) {
		return act(element, START_EVENT) + "Start";
	}

	/** The form of a user task or of a start event. */
	public static String form(String element) {
		var act = element.substring(element.indexOf('_') + 1);
		return act.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
	}

	private static String act(String element, String prefix) {
		if (!element.startsWith(prefix)) {
			throw new IllegalArgumentException("'%s' does not start with '%s'".formatted(element, prefix));
		}
		return element.substring(prefix.length());
	}

}
