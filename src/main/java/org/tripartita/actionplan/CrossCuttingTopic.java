package org.tripartita.actionplan;

/** The four topics that a plan is suggested to attend to (R11.4 [S1:698-703]); those missing are pointed out. */
public enum CrossCuttingTopic {

	RESOURCES, GENDER, ANTICORRUPTION, AGENDA_2030

}
