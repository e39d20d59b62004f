package org.tripartita.opencall;

/** What a proposed person says of the own gender, or does not say: it counts for parity and is never shown by person (R2.3). */
public enum Gender {

	WOMAN, MAN, NON_BINARY

}
