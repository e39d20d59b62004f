package org.tripartita.workflow;

import java.util.Set;

/**
 * What somebody may act for at this moment. Asked at the time of the act, since what the engine knows of a person may be
 * some minutes older: the mandate of that moment is what counts (G-04 [S3:198]).
 */
public interface Authority {

	/** The roles in their territory that the person holds now, for example {@code gobierno.oax}. */
	Set<String> rolesOf(String participant);

}
