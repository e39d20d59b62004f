package org.tripartita.actionplan;

/** Which report of a plan; its name is the purpose that the map gives the room (G-19 [S1:881; S3:711]). */
public enum ReportKind {

	/** At half of the plan. */
	INTERMEDIATE,

	/** At its end, with the disposition of each commitment (G-28 [S3:712]). */
	FINAL

}
