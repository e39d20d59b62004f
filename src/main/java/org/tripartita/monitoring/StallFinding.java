package org.tripartita.monitoring;

import java.util.List;

/**
 * The judgement on one exercise or secretariat.
 *
 * @param code the main code, that of the first rule that matches
 * @param unblocks the role that can unblock it
 * @param codes all codes that match, the main one first
 */
record StallFinding(String code, Level level, String unblocks, List<String> codes) {

	/** How grave it is. */
	enum Level {

		AMBER, RED, ABANDONED

	}

}
