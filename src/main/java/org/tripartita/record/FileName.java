package org.tripartita.record;

import java.util.Locale;

/** A file's name as somebody sent it, made harmless for disks, headers and pages. */
final class FileName {

	private static final int LONGEST = 120;

	private FileName() {
	}

	/** The last part of a path, without what a system forbids or reads as a command; never empty. */
	static String sanitised(String name) {
		final String base = PlainText.line(name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1));
		final String harmless = base.replaceAll("[<>:\"|?*;%&$`'\\\\/]", "_").replaceAll("^[. ]+|[. ]+$", "");
		return harmless.isEmpty() ? "documento" : shortened(harmless);
	}

	/** What follows the last dot, in lower case; empty without one. */
	static String extension(String name) {
		final int dot = name.lastIndexOf('.');
		return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
	}

	private static String shortened(String name) {
		if (name.length() <= LONGEST) {
			return name;
		}
		final String extension = extension(name);
		final String tail = extension.isEmpty() || extension.length() > 10 ? "" : "." + extension;
		int end = LONGEST - tail.length();
		if (Character.isHighSurrogate(name.charAt(end - 1))) {
			end--;
		}
		return name.substring(0, end).strip() + tail;
	}

}
