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

import org.tripartita.workflow.SigningSheet;

/**
 * What came from the page of signatures, as it was typed.
 *
 * @param act SIGN now, DISSENT to sign now with a note, PAPER for a signature that was given on paper, REFUSE
 * @param sha256 of the text that the page showed
 * @param seat who signs for the sector
 * @param reason why the sector does not sign, or its note
 * @param day of the signature on paper
 */
record SentSignature(String act, String sha256, String seat, String organisation, String position, String powers, String reason,
		String day, String password, String code, @Nullable MultipartFile paper) {

	private static final int LONGEST = 4000;

	static final SentSignature NOTHING = new SentSignature("", "", "", "", "", "", "", "", "", "", null);

	/** Nothing yet, but for the organisation on whose behalf the account acts. */
	static SentSignature proposing(String organisation) {
		return new SentSignature("", "", "", organisation, "", "", "", "", "", "", null);
	}

	static SentSignature of(HttpServletRequest form) {
		var parts = WebUtils.getNativeRequest(form, MultipartHttpServletRequest.class);
		var file = parts == null ? null : parts.getFile("papel");
		return new SentSignature(text(form, "acto"), text(form, "huella"), text(form, "representacion"), text(form, "organizacion"),
				text(form, "cargo"), text(form, "facultades"), text(form, "motivo"), text(form, "dia"),
				whole(form, "contrasena"), text(form, "codigo"), file == null || "".equals(file.getOriginalFilename()) ? null : file);
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

	boolean signs() {
		return !act.equals("REFUSE");
	}

	/** The key of what is wrong with it before anybody looks at it. */
	Optional<String> fault(SigningSheet sheet) {
		return switch (act) {
			case "SIGN", "REFUSE" -> Optional.empty();
			case "DISSENT" -> sheet.dissents() == null ? Optional.of("signing.fault.act") : Optional.empty();
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

	/** The answer that the task's form asks for; what it hides for this act is left out by its check. */
	Map<String, Object> answer(SigningSheet sheet, LocalDate today) {
		var answer = new HashMap<String, Object>();
		answer.put("actedOn", on(today).toString());
		answer.put(sheet.decision(), decision(sheet));
		answer.put(sheet.reason(), reason);
		sheet.signer().forEach(key -> answer.put(key, signer(key)));
		return answer;
	}

	/** On paper a note goes with a signature where the form knows such. */
	private String decision(SigningSheet sheet) {
		var noted = act.equals("DISSENT") || onPaper() && !reason.isEmpty();
		if (act.equals("REFUSE")) {
			return sheet.refuses();
		}
		return noted && sheet.dissents() != null ? sheet.dissents() : sheet.signs();
	}

	/** The note of dissent with which the sector signs, null where it has none. */
	@Nullable
	String note(SigningSheet sheet) {
		return decision(sheet).equals(sheet.dissents()) ? reason : null;
	}

	/** What was typed for a key of the sheet. */
	String signer(String key) {
		return switch (key) {
			case SigningSheet.SEAT -> seat;
			case SigningSheet.ORGANISATION -> organisation;
			case SigningSheet.POSITION -> position;
			case SigningSheet.POWERS -> powers;
			default -> throw new IllegalArgumentException(key);
		};
	}

}
