package org.tripartita.workflow;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Somebody signs, or refuses to.
 *
 * @param taskId the task that it answers
 * @param participant the account of who does
 * @param text exactly what was shown
 * @param textSha256 SHA-256 of the text in UTF-8, 64 lower-case hexadecimal digits
 * @param proof how the person proved to be who is logged in
 * @param document what proves a signature on paper, null for any other
 * @param forSector whether the own organisation has no seat there: who signs does so for the sector, as nobody's seat
 */
public record SigningAct(String taskId, String participant, String text, String textSha256, Proof proof,
		@Nullable UUID document, boolean forSector) {

	public SigningAct(String taskId, String participant, String text, String textSha256, Proof proof, @Nullable UUID document) {
		this(taskId, participant, text, textSha256, proof, document, false);
	}

	/** The same act of somebody whose organisation has no seat there. */
	public SigningAct withoutSeat() {
		return new SigningAct(taskId, participant, text, textSha256, proof, document, true);
	}

	/** Whether somebody signed on the page itself: not on paper, and not entered as data. */
	public boolean onScreen() {
		return proof != Proof.PAPER && proof != Proof.ENTERED;
	}

	/** How it is known who signs. */
	public enum Proof {

		/** The password, given again for this signature. */
		PASSWORD,

		/** The password and a code of the second step. */
		PASSWORD_AND_CODE,

		/** A login at the institution some minutes before. */
		INSTITUTION,

		/** A signature on paper, captured by somebody who gave the password again and sent a copy of the paper. */
		PAPER,

		/** Entered by the product itself, with demonstration data; nobody proved anything. */
		ENTERED

	}

}
