package org.tripartita.opencall;

/** How somebody came to be a candidate; published with the result (G-26 [P22]). */
public enum SelectionMode {

	/** Applied within the window. */
	OPEN_CALL,

	/** Was invited under the same requirements, because nobody suitable applied (E2a, E3a, E7a). */
	INVITATION

}
