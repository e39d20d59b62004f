package org.tripartita.actionplan.web;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.tripartita.actionplan.Milestone;

/**
 * The form of an evidence as it came, whatever that is; it is shown again where it could not be taken.
 *
 * @param milestone the id of a milestone, if the form is ours
 * @param file null where none was chosen
 */
record SentEvidence(String milestone, String title, @Nullable MultipartFile file, String address, boolean withoutPersonalData) {

	private static final int LONGEST_TITLE = 200;

	private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");

	static SentEvidence of(MultipartHttpServletRequest form) {
		var file = form.getFile("archivo");
		return new SentEvidence(text(form, "hito"), text(form, "titulo"), file == null || "".equals(file.getOriginalFilename()) ? null : file,
				text(form, "direccion"), "true".equals(form.getParameter("sinDatosPersonales")));
	}

	private static String text(MultipartHttpServletRequest form, String name) {
		return Objects.requireNonNullElse(form.getParameter(name), "").strip();
	}

	/** The key of what is wrong with it before anybody looks at the file or the address, null where nothing is. */
	@Nullable String fault(List<Milestone> workPlan) {
		if (workPlan.stream().noneMatch(step -> step.id().toString().equals(milestone))) {
			return "evidence.unknown-milestone";
		}
		if (title.length() > LONGEST_TITLE || CONTROL.matcher(title).find() || title.codePoints().noneMatch(Character::isLetterOrDigit)) {
			return "evidence.title-missing";
		}
		if ((file == null) == address.isEmpty()) {
			return "evidence.nothing-sent";
		}
		return withoutPersonalData ? null : "evidence.personal-data";
	}

}
