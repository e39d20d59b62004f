package org.tripartita.record;

/**
 * What a document of an exercise is. People read the name under the key {@code record.kind.<NAME>}.
 * Minutes and acts are public by rule G-08 [S3:613,713].
 */
public enum DocumentKind {

	/** Joint declaration that opens an exercise, or its re-ratification (step 1). */
	DECLARATION,
	/** Open call for seats, a facilitator or the co-creation tables (steps 2, 3 and 7). */
	CALL,
	/** Who was selected in a call, and why. */
	CALL_RESULT,
	/** Letter by which an organisation designates its representative with sufficient powers (G-04). */
	DESIGNATION,
	/** Act by which the three sectors constitute the secretariat (step 4). */
	INSTALLATION_ACT,
	/** Operating rules of a secretariat. */
	RULES,
	/** What a consultation yielded (step 5). */
	CONSULTATION_REPORT,
	/** Tree of problems and solutions (step 6). */
	TREE,
	/** What happened in an awareness workshop (step 8). */
	WORKSHOP_RECORD,
	/** Minutes of a co-creation table (step 9). */
	MESA_MINUTES,
	/** Act of a session that could not be held because a sector was missing (G-03). */
	NO_QUORUM_ACT,
	/** Act of a session held. */
	SESSION_ACT,
	/** What a chapter of a secretariat agreed with the three sectors in it; it binds without a session [S3:343]. */
	CHAPTER_AGREEMENT,
	/** Act of results: what the three sectors committed to (step 10). */
	RESULTS_ACT,
	/** Action plan (step 11). */
	PLAN,
	/** Progress or final report (step 13). */
	REPORT,
	/** Means by which progress is verified (G-18). */
	EVIDENCE,
	/** Anything else that belongs to the exercise's history. */
	OTHER

}
