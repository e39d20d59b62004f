package org.tripartita.record;

/** Looks for viruses in what people hand in. The adapter for ClamAV is {@link ClamAvScanner}. */
@FunctionalInterface
interface VirusScanner {

	/** What a scanner says of a file. */
	enum Finding {

		CLEAN,

		INFECTED,

		/** Nobody could look at it: the file is not taken in, since nobody knows what it is. */
		UNAVAILABLE

	}

	Finding scan(byte[] bytes);

}
