package org.tripartita.identity;

/** The sessions that people have open, in whatever browser. */
public interface Sessions {

	/** How many browsers somebody is logged in with. */
	int open(String username);

	/** Ends every session of somebody at once; the next request of each finds nobody logged in. */
	void endAll(String username);

}
