package org.tripartita.identity;

import java.security.Principal;

/**
 * Asks somebody who is logged in for the proof once more, before an act that binds a sector: a session left open signs
 * nothing. Tries are counted together with those of the login.
 */
public interface Reauthentication {

	/** What a page asks of somebody. */
	enum Wanted {

		PASSWORD, PASSWORD_AND_CODE,

		/** Nothing: an institution let the person in some minutes ago and says when. */
		NOTHING

	}

	/** What became of the proof. */
	enum Outcome {

		PASSWORD, PASSWORD_AND_CODE, INSTITUTION,

		/** Not the password of this account. */
		WRONG_PASSWORD,

		/** Not a code of now, or one that was used. */
		WRONG_CODE,

		/** Too many tries; some minutes later there are more. */
		WAIT;

		/** Whether the person is who is logged in. */
		public boolean isProven() {
			return this == PASSWORD || this == PASSWORD_AND_CODE || this == INSTITUTION;
		}

	}

	Wanted wanted(Principal person);

	/**
	 * Judges what was typed.
	 *
	 * @param person who is logged in
	 * @param address from where
	 */
	Outcome prove(Principal person, String password, String code, String address);

}
