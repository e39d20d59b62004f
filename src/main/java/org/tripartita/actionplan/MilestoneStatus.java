package org.tripartita.actionplan;

/** Where a milestone stands, as the decision {@code milestone-status} says (DMN-7 [P3]). */
public enum MilestoneStatus {

	NOT_STARTED, IN_PROGRESS, COMPLETED, DELAYED

}
