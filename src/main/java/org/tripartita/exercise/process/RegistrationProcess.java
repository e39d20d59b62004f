package org.tripartita.exercise.process;

import org.tripartita.workflow.ProcessVariable;

/** Names that {@code guarantor-registration} and this module agree on; the report itself is {@code GuarantorReport.ID}. */
final class RegistrationProcess {

	static final String KEY = "guarantor-registration";

	/** The role that looks at what was reported. */
	static final ProcessVariable<String> CONFIRMER = ProcessVariable.ofText("confirmer");

	/** Whether it was published as reported. */
	static final ProcessVariable<Boolean> CONFIRMED = ProcessVariable.ofFlag("confirmed");

	private RegistrationProcess() {
	}

}
