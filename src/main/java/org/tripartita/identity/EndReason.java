package org.tripartita.identity;

/** Why a mandate ended (domain 7.5). */
public enum EndReason {

	RESIGNED, REMOVED, TERM, OFFICE_CHANGE, WITHDRAWAL, ACCOUNT_CLOSED

}
