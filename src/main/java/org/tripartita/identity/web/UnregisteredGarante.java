package org.tripartita.identity.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;

import org.tripartita.identity.Guarantor;
import org.tripartita.identity.Guarantors;
import org.tripartita.identity.MandateChange;
import org.tripartita.identity.NewMandate;
import org.tripartita.identity.Role;

/**
 * Asks back before somebody is appointed for a garante that the register does not name on the first day (G-29): it is a
 * slip of the pen, or the register is behind. Where nobody is on record nothing is asked.
 */
@Component
class UnregisteredGarante {

	private static final String FAULT = "mandate.garante-not-registered";

	private static final String CONFIRMATION = "fuera-del-registro";

	private final Guarantors guarantors;

	UnregisteredGarante(Guarantors guarantors) {
		this.guarantors = guarantors;
	}

	/** What is asked about a wanted mandate; empty where the register names the institution or the sender stands by it. */
	Optional<MandateChange> question(NewMandate wanted, Map<String, String> sent) {
		if (wanted.role() != Role.ORGANO_GARANTE || sent.containsKey(CONFIRMATION)) {
			return Optional.empty();
		}
		var named = named(wanted.territory(), wanted.from());
		return named.isEmpty() || named.stream().anyMatch(wanted.organisation()::equalsIgnoreCase) ? Optional.empty()
				: Optional.of(MandateChange.refused(FAULT));
	}

	/** Whom the register names instead, for the page that asks; nobody where it does not ask. */
	List<String> namedInstead(Sent sent) {
		return FAULT.equals(sent.fault()) ? named(sent.fields().get("territorio").strip(), LocalDate.parse(sent.fields().get("desde").strip()))
				: List.of();
	}

	private List<String> named(String territory, LocalDate day) {
		return guarantors.inOffice(territory, day).stream().map(Guarantor::organisation).toList();
	}

}
