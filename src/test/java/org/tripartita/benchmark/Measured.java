package org.tripartita.benchmark;

import java.util.ArrayList;
import java.util.List;

/** What was measured of one side, round by round. */
final class Measured {

	final List<Double> firstStart = new ArrayList<>();

	final List<Double> laterStart = new ArrayList<>();

	/** Seconds of the process until the first page of a later start. */
	final List<Double> laterStartProcessor = new ArrayList<>();

	final List<Double> perSecond = new ArrayList<>();

	/** Milliseconds of the process for each completion; PostgreSQL's are not among them. */
	final List<Double> processor = new ArrayList<>();

	final List<Double> memory = new ArrayList<>();

	/** What the engine wrote in the last round, the same number of exercises on both sides. */
	Written written = new Written(0, 0, 0, 0);

}
