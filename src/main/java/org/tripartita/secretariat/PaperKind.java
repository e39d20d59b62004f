package org.tripartita.secretariat;

import org.tripartita.record.DocumentKind;

/** What an STL writes about itself (step 4, R4.4, R4.5; S1:911 and K5 §3). */
public enum PaperKind {

	/** Its operating rules as one text, public by R4.4 [P6]. */
	RULES,

	/** Its route of work [S1:911]. */
	ROADMAP,

	/** How people take part [S1:911]. */
	PARTICIPATION,

	/** How it tells what it does [K5 §3]. */
	COMMUNICATION;

	DocumentKind filedAs() {
		return this == RULES ? DocumentKind.RULES : DocumentKind.OTHER;
	}

}
