package org.tripartita.secretariat.process;

import java.time.Instant;

import org.tripartita.workflow.ProcessVariable;

/** Names that {@code secretariat}, the life of an STL, and this module agree on. */
final class SecretariatProcess {

	static final String KEY = "secretariat";

	/** A session was held: its three sectors present, its acta sealed. */
	static final String SESSION_HELD = "secretariat.sessionHeld";

	/** The role of the sector that keeps the papers. */
	static final ProcessVariable<String> SECRETARY = ProcessVariable.ofText("secretary");

	/** When the secretary is asked to convene, by the STL's own rules or because matters wait. */
	static final ProcessVariable<Instant> SESSION_DUE_AT = ProcessVariable.ofInstant("sessionDueAt");

	private SecretariatProcess() {
	}

}
