package org.tripartita.opencall.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.tripartita.identity.Sector;
import org.tripartita.opencall.ApplicationForm;
import org.tripartita.opencall.Gender;
import org.tripartita.opencall.OpenCall;

/**
 * The application form as a browser sent it, whatever that is: every field may be missing or absurd.
 *
 * @param website a field that people do not see; what fills it is a program
 */
record ApplicationInput(@Nullable String requestId, @Nullable String sector, @Nullable String organisation,
		@Nullable String position, @Nullable String motivation, @Nullable String contactEmail, @Nullable String privacyConsent,
		@Nullable String noConflict, @Nullable String gender, @Nullable String worksForMember, @Nullable String website) {

	private static final int LINE = 200;

	private static final int MOTIVATION = 4000;

	private static final int EMAIL = 254;

	private static final Pattern ADDRESS = Pattern.compile("[^@\\s<>\"]{1,64}@[^@\\s<>\"]{1,185}\\.[^@\\s<>\"]{2,63}");

	static ApplicationInput empty() {
		return new ApplicationInput(UUID.randomUUID().toString(), null, null, null, null, null, null, null, null, null, null);
	}

	/** What there is to mend, by field: keys of messages, in the order of the form. */
	Map<String, String> faults(OpenCall call) {
		var faults = new LinkedHashMap<String, String>();
		if (call.purpose().bySector() && sectorChosen().isEmpty()) {
			faults.put("sector", "opencall.web.fault.sector");
		}
		fault(organisation, LINE).ifPresent(fault -> faults.put("organisation", fault));
		fault(position, LINE).ifPresent(fault -> faults.put("position", fault));
		fault(motivation, MOTIVATION).ifPresent(fault -> faults.put("motivation", fault));
		fault(contactEmail, EMAIL).or(() -> ADDRESS.matcher(text(contactEmail)).matches() ? Optional.empty()
				: Optional.of("opencall.web.fault.email")).ifPresent(fault -> faults.put("contactEmail", fault));
		if (privacyConsent == null) {
			faults.put("privacyConsent", "opencall.web.fault.privacy");
		}
		if (noConflict == null) {
			faults.put("noConflict", "opencall.web.fault.conflict");
		}
		if (!text(website).isEmpty()) {
			faults.put("website", "opencall.web.fault.website");
		}
		return faults;
	}

	private static Optional<String> fault(@Nullable String value, int longest) {
		return Optional.ofNullable(SentText.fault(value, longest));
	}

	private Optional<Sector> sectorChosen() {
		return Sector.roles().stream().filter(role -> role.equals(sector)).findFirst().map(Sector::ofRole);
	}

	/** The application, once there is no fault. */
	ApplicationForm application(OpenCall call) {
		return new ApplicationForm(request(), call.purpose().bySector() ? sectorChosen().orElse(null) : null,
				text(organisation), text(position), text(motivation), text(contactEmail), privacyConsent != null,
				noConflict != null, genderSaid(), worksForMember != null);
	}

	private @Nullable Gender genderSaid() {
		return Arrays.stream(Gender.values()).filter(one -> one.name().equals(gender)).findFirst().orElse(null);
	}

	private UUID request() {
		try {
			return UUID.fromString(text(requestId));
		}
		catch (IllegalArgumentException notOurs) {
			return UUID.randomUUID();
		}
	}

	private static String text(@Nullable String value) {
		return value == null ? "" : value.strip();
	}

}
