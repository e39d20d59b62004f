package org.tripartita.participation;

/** How old somebody says to be; optional, only ever shown added up (domain 7.10). */
public enum AgeBand {

	UNDER_18, FROM_18_TO_29, FROM_30_TO_59, FROM_60

}
