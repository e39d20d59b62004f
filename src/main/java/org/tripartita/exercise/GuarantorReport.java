package org.tripartita.exercise;

import java.time.LocalDate;
import java.util.UUID;

import org.tripartita.identity.Guarantor;
import org.tripartita.workflow.ProcessVariable;

/**
 * Somebody states who fills the role of the garante where the product does not know it (G-29).
 *
 * @param document the law or decree that says so
 * @param reportedAs the role of whoever reported it, for example {@code organo-garante}
 */
public record GuarantorReport(UUID id, String territory, Guarantor.Branch branch, String organisation,
		Guarantor.Independence independence, LocalDate firstDay, String document, LocalDate publishedOn, String reportedAs,
		String reportedBy) {

	/** The report that a process is about. */
	public static final ProcessVariable<UUID> ID = ProcessVariable.ofId("guarantorReportId");

}
