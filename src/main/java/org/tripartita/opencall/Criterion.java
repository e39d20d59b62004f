package org.tripartita.opencall;

/**
 * By what candidates are compared; published before anybody applies (R2.4).
 *
 * @param weight its share of the total in percent, 1 to 100
 */
public record Criterion(String name, int weight) {

	/** Points for a criterion run from 0 to this. */
	public static final int MOST_POINTS = 10;

}
