package org.tripartita.opencall;

import java.security.SecureRandom;

/** Numbers of receipts: nobody guesses the next one or mixes up its letters on paper. */
final class Folios {

	private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

	private static final SecureRandom RANDOM = new SecureRandom();

	private Folios() {
	}

	static String next(int length) {
		var folio = new StringBuilder();
		for (int i = 0; i < length; i++) {
			folio.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
		}
		return folio.toString();
	}

}
