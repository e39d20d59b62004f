package org.tripartita.secretariat;

/** What follows a call without quorum. The quorum is never waived, whatever the call (G-03 [S3:199]). */
public enum NextCall {

	SECOND,

	/** Before it the sectors that were missing are told. */
	THIRD,

	/** Three calls failed: the session ends, its matters return to the agenda. */
	NONE;

	static NextCall after(int call) {
		return switch (call) {
			case 1 -> SECOND;
			case 2 -> THIRD;
			default -> NONE;
		};
	}

}
