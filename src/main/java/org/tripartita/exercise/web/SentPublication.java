package org.tripartita.exercise.web;

import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

import org.tripartita.exercise.GuarantorPapers.Matter;

/**
 * The form of a publication as it came, whatever that is; it is shown again where it could not be taken.
 *
 * @param matter the id of a change or a report, if the form is ours
 * @param file null where none was chosen
 */
record SentPublication(String matter, String title, @Nullable MultipartFile file, boolean withoutPersonalData) {

	private static final int LONGEST_TITLE = 200;

	private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");

	static SentPublication of(MultipartHttpServletRequest form) {
		var file = form.getFile("archivo");
		return new SentPublication(text(form, "cambio"), text(form, "titulo"), file == null || file.isEmpty() ? null : file,
				"true".equals(form.getParameter("sinDatosPersonales")));
	}

	private static String text(MultipartHttpServletRequest form, String name) {
		return Objects.requireNonNullElse(form.getParameter(name), "").strip();
	}

	Optional<Matter> among(Collection<Matter> matters) {
		return matters.stream().filter(one -> one.id().toString().equals(matter)).findFirst();
	}

	/** The key of what is wrong with it before anybody looks at the file, null where nothing is. */
	@Nullable String fault(Collection<Matter> matters) {
		if (among(matters).isEmpty()) {
			return "succession.paper.unknown";
		}
		if (title.length() > LONGEST_TITLE || CONTROL.matcher(title).find() || title.codePoints().noneMatch(Character::isLetterOrDigit)) {
			return "succession.paper.title-missing";
		}
		if (file == null) {
			return "succession.paper.nothing-sent";
		}
		return withoutPersonalData ? null : "succession.paper.personal-data";
	}

}
