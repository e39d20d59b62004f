package org.tripartita.actionplan;

/** What an open-government commitment serves [S3:481]. */
public enum OpennessAxis {

	TRANSPARENCY, ACCOUNTABILITY, PARTICIPATION,

	/** Helps the others; alone it makes no commitment of open government (G-16). */
	INNOVATION

}
