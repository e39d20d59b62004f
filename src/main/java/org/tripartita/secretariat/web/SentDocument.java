package org.tripartita.secretariat.web;

import java.util.Collection;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/**
 * The form of a document as it came, whatever that is; it is shown again where it could not be taken.
 *
 * @param item the id of a matter, if the form is ours
 * @param file null where none was chosen
 */
record SentDocument(String item, String title, @Nullable MultipartFile file, String address, boolean withoutPersonalData) {

	private static final int LONGEST_TITLE = 200;

	private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");

	static SentDocument of(MultipartHttpServletRequest form) {
		var file = form.getFile("archivo");
		return new SentDocument(text(form, "asunto"), text(form, "titulo"), file == null || "".equals(file.getOriginalFilename()) ? null : file,
				text(form, "direccion"), "true".equals(form.getParameter("sinDatosPersonales")));
	}

	private static String text(MultipartHttpServletRequest form, String name) {
		return Objects.requireNonNullElse(form.getParameter(name), "").strip();
	}

	/** The key of what is wrong with it before anybody looks at the file or the address, null where nothing is. */
	@Nullable String fault(Collection<UUID> waiting) {
		if (waiting.stream().noneMatch(one -> one.toString().equals(item))) {
			return "agenda.frozen";
		}
		if (title.length() > LONGEST_TITLE || CONTROL.matcher(title).find() || title.codePoints().noneMatch(Character::isLetterOrDigit)) {
			return "agenda.title-missing";
		}
		if ((file == null) == address.isEmpty()) {
			return "agenda.nothing-sent";
		}
		return withoutPersonalData ? null : "agenda.personal-data";
	}

}
