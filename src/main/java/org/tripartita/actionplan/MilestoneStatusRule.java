package org.tripartita.actionplan;

/** The decision {@code milestone-status} behind plain values (DMN-7 [P3]). */
public interface MilestoneStatusRule {

	/**
	 * @param evidence how many there are
	 * @param datePassed whether the day reported on lies after the milestone's
	 */
	MilestoneStatus statusOf(boolean progressText, boolean finalText, int evidence, boolean datePassed);

}
