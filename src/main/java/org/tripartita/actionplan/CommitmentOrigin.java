package org.tripartita.actionplan;

/** Where a commitment comes from; the two are never counted together (G-22 [S3:214]). */
public enum CommitmentOrigin {

	/** Drafted at a table with the three sectors. */
	COCREATED,

	/** Added by the government on its own when the plan was compiled. */
	PROACTIVE

}
