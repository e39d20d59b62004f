package org.tripartita.identity;

import java.time.LocalDate;

/**
 * What the three sectors agreed on: that somebody acts under two hats in a territory for some time, as Jalisco's garante
 * did who convened and facilitated. Each sector's agreement has its document.
 */
public record HatWaiver(String username, String territory, LocalDate from, LocalDate to, String governmentDocument,
		String garanteDocument, String civilSocietyDocument) {

	boolean isAgreedByThree() {
		return !governmentDocument.isBlank() && !garanteDocument.isBlank() && !civilSocietyDocument.isBlank();
	}

}
