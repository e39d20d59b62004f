package org.tripartita.identity;

/** Why a mandate ended (domain 7.5). */
public enum EndReason {

	RESIGNED, REMOVED, TERM, OFFICE_CHANGE, WITHDRAWAL, ACCOUNT_CLOSED,

	/** The organisation no longer fills the role of the garante (G-29). */
	GUARANTOR_CHANGED

}
