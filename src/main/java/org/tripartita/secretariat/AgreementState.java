package org.tripartita.secretariat;

/** How far an agreement of an STL came (domain 7.14). */
public enum AgreementState {

	/** Written down in a session whose acta is not sealed yet. */
	NOTED,

	/** In force; late once its day has passed, and open all the same (G-21). */
	OPEN,

	DONE,

	/** It will not be done, and the public knows why. */
	NOT_DONE

}
