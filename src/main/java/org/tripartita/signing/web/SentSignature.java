package org.tripartita.signing.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/**
 * What came from the page of signatures, as it was typed.
 *
 * @param act SIGN now, PAPER for a signature that was given on paper, REFUSE
 * @param sha256 of the text that the page showed
 * @param seat who signs for the sector
 * @param reason why the sector does not sign
 * @param day of the signature on paper
 */
record SentSignature(String act, String sha256, String seat, String organisation, String position, String powers, String reason,
		String day, String password, String code, @Nullable MultipartFile paper) {

	private static final int LONGEST = 4000;

	static final SentSignature NOTHING = new SentSignature("", "", "", "", "", "", "", "", "", "", null);

	static SentSignature of(HttpServletRequest form) {
		var parts = WebUtils.getNativeRequest(form, MultipartHttpServletRequest.class);
		var file = parts == null ? null : parts.getFile("papel");
		return new SentSignature(text(form, "acto"), text(form, "huella"), text(form, "representacion"), text(form, "organizacion"),
				text(form, "cargo"), text(form, "facultades"), text(form, "motivo"), text(form, "dia"),
				whole(form, "contrasena"), text(form, "codigo"), file == null || file.isEmpty() ? null : file);
	}

	private static String text(HttpServletRequest form, String field) {
		return whole(form, field).strip();
	}

	private static String whole(HttpServletRequest form, String field) {
		var value = form.getParameter(field);
		return value == null ? "" : value.substring(0, Math.min(value.length(), LONGEST));
	}

	boolean onPaper() {
		return act.equals("PAPER");
	}

	/** The key of what is wrong with it before anybody looks at it. */
	Optional<String> fault() {
		return switch (act) {
			case "SIGN", "REFUSE" -> Optional.empty();
			case "PAPER" -> paper == null ? Optional.of("signing.fault.paper")
					: parsedDay() == null ? Optional.of("signing.fault.day") : Optional.empty();
			default -> Optional.of("signing.fault.act");
		};
	}

	/** The day of the act: that of the paper, or today. */
	LocalDate on(LocalDate today) {
		var written = parsedDay();
		return onPaper() && written != null ? written : today;
	}

	private @Nullable LocalDate parsedDay() {
		try {
			return LocalDate.parse(day);
		}
		catch (DateTimeParseException noDay) {
			return null;
		}
	}

	/** The answer that the task's form admits: only what it asks for. */
	Map<String, Object> answer(SigningPage.Asked asked, LocalDate today) {
		var answer = new HashMap<String, Object>();
		answer.put("actedOn", on(today).toString());
		if (act.equals("REFUSE")) {
			answer.put("decision", asked.refusal());
			answer.put("reason", reason);
			return answer;
		}
		answer.put("decision", "SIGN");
		if (asked.bySeat()) {
			answer.put("seat", seat);
		}
		else {
			answer.put("organisation", organisation);
			answer.put("position", position);
			answer.put("powers", powers);
		}
		return answer;
	}

}
