package org.tripartita.demo;

import java.time.LocalDate;

/** How the days of a script relate to the days that pass. */
public interface Pace {

	/** Comes to the day of the next act. */
	void reach(LocalDate day);

	/** True where calls and consultations are open while people answer; false where what is over is entered afterwards. */
	boolean live();

	/** Lets the engine work for a moment. */
	void pause();

}
