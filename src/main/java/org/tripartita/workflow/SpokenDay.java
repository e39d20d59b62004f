package org.tripartita.workflow;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** A calendar day as people say it: {@code 3 de mayo de 2026}. */
public final class SpokenDay {

	private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("d 'de' MMMM 'de' yyyy", Texts.SPANISH);

	private SpokenDay() {
	}

	public static String of(LocalDate day) {
		return FORMAT.format(day);
	}

}
