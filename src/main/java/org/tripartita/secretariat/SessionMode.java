package org.tripartita.secretariat;

/** Where those who take part in a session are. */
public enum SessionMode {

	IN_PERSON, REMOTE, HYBRID

}
