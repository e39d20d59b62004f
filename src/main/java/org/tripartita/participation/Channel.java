package org.tripartita.participation;

/** By which way a contribution reaches a consultation; people read the name under {@code participation.channel.*}. */
public enum Channel {

	ONLINE, SURVEY, WORKSHOP, REGIONAL_TABLE, SUGGESTION_BOX, ASSEMBLY, CABILDO, PHONE, PAPER;

	/** True where it works for people without internet (R5.3, G-11 [S3:561,625]). */
	public boolean offline() {
		return this != ONLINE;
	}

}
